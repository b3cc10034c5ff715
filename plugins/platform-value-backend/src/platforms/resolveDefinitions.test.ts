import { parseDocument } from './parseDocument';
import { resolveDefinitions, type FoundDocument } from './resolveDefinitions';

function found(url: string, text: string): FoundDocument {
  const parsed = parseDocument(text);
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.join('\n'));
  return { url, document: parsed.document };
}

function capability(id: string, platform = 'system:default/delivery') {
  return `{ id: ${id}, platform: '${platform}', title: ${id}, validFrom: 2025-01-01, adoptedWhen: [{ tag: ${id} }] }`;
}

const platforms = new Map([
  ['system:default/delivery', ['domain:default/engineering']],
]);

describe('resolveDefinitions', () => {
  it('gives each capability the domain of its platform', () => {
    const document = found('a', `capabilities: [${capability('flags')}]`);
    const { inForce, problems } = resolveDefinitions([document], platforms);
    expect(inForce.capabilities).toMatchObject([
      { id: 'flags', platformDomains: ['domain:default/engineering'] },
    ]);
    expect(problems).toEqual([]);
  });

  it('leaves out what another document defined before, and the rest stands', () => {
    const { inForce, problems } = resolveDefinitions(
      [
        found('a', `capabilities: [${capability('flags')}]`),
        found(
          'b',
          `capabilities: [${capability('flags')}, ${capability('pipelines')}]`,
        ),
      ],
      platforms,
    );
    expect(inForce.capabilities.map(({ id }) => id)).toEqual([
      'flags',
      'pipelines',
    ]);
    expect(problems).toEqual([
      {
        code: 'unusable-definition',
        subject: 'b#capabilities.0',
        message:
          "capability 'flags' is defined before, in this document or another; it is left out",
        remedy: 'Give each capability an id of its own.',
      },
    ]);
  });

  it('leaves out a capability of what is no platform, and what is decreed of it', () => {
    const text = `
capabilities: [${capability('flags', 'system:default/shop')}]
mandates: [{ capability: flags, announced: 2026-01-01 }]
deprecations: [{ capability: unheard-of, announced: 2026-01-01 }]
targets: [{ metric: incident-rate, value: 1, validFrom: 2026-01-01 }]`;
    const { inForce, problems } = resolveDefinitions(
      [found('a', text)],
      platforms,
    );
    expect(inForce).toMatchObject({
      ...{ capabilities: [], mandates: [], deprecations: [] },
      targets: [{ value: 1 }],
    });
    expect(problems.map(({ subject }) => subject)).toEqual([
      'a#capabilities.0',
      'a#mandates.0',
      'a#deprecations.0',
    ]);
    expect(problems[0]).toMatchObject({
      message: expect.stringContaining("'system:default/shop'"),
      remedy: expect.stringContaining('spec.type: platform'),
    });
  });
});
