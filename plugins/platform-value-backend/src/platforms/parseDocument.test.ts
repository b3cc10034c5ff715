import { parseDocument } from './parseDocument';

const capability = `
  - id: feature-flags
    platform: System:default/Delivery
    title: Feature flags
    validFrom: 2025-01-01
    adoptedWhen: [{ tag: flags }]`;

function mistakesIn(text: string): string[] {
  const parsed = parseDocument(text);
  return 'mistakes' in parsed ? parsed.mistakes : [];
}

describe('parseDocument', () => {
  it('fills in what is not said', () => {
    expect(parseDocument(`capabilities:${capability}`)).toMatchObject({
      document: {
        capabilities: [
          {
            platform: 'system:default/delivery',
            lifecycle: 'production',
            optional: false,
            activeWindow: 28,
            alternativeWhen: [],
            howToAdopt: {},
            appliesTo: { kinds: ['component'], types: ['service'] },
          },
        ],
        mandates: [],
        targets: [],
      },
    });
  });

  it.each([
    ['{ kinds: [API] }', { kinds: ['api'], types: [] }],
    ['{ types: [website] }', { kinds: ['component'], types: ['website'] }],
    [
      '{ lifecycles: [production] }',
      { kinds: ['component'], types: ['service'], lifecycles: ['production'] },
    ],
  ])('is for services, unless it says otherwise: %s', (appliesTo, expected) => {
    const text = `capabilities:${capability}\n    appliesTo: ${appliesTo}`;
    expect(parseDocument(text)).toMatchObject({
      document: { capabilities: [{ appliesTo: expected }] },
    });
  });

  it('reads what it wrote to the same', () => {
    const parsed = parseDocument(`capabilities:${capability}
mandates: [{ capability: feature-flags, announced: 2026-03-01, due: 2026-09-30, scope: { domains: ['domain:shop'] } }]
hypotheses: [{ id: a, capability: feature-flags, effect: time-to-restore, direction: decrease, declared: 2026-01-01 }]`);
    expect('document' in parsed && parsed.document.mandates).toHaveLength(1);
    const { document } = parsed as { document: object };
    expect(parseDocument(JSON.stringify(document))).toEqual(parsed);
  });

  it.each([
    [
      'a field that is none',
      `capabilities:${capability}\n    titel: x`,
      /^capabilities\.0: Unrecognized key: "titel"/,
    ],
    [
      'a value of the wrong kind',
      `capabilities:${capability}\n    effortDays: two`,
      /^capabilities\.0\.effortDays: .*expected number.*but is "two"$/,
    ],
    [
      'a rule of no kind',
      `capabilities:${capability.replace('tag: flags', 'label: flags')}`,
      /^capabilities\.0\.adoptedWhen\.0: a rule names exactly one of workflow, .*; this one has label/,
    ],
    [
      'a rule of two kinds',
      `capabilities:${capability.replace('tag: flags', 'tag: a, file: b')}`,
      /^capabilities\.0\.adoptedWhen\.0: .*this one has tag, file/,
    ],
    [
      'half a rule',
      `capabilities:${capability.replace('tag: flags', 'relation: dependsOn')}`,
      /^capabilities\.0\.adoptedWhen\.0\.target: /,
    ],
    [
      'an alternative without a name',
      `capabilities:${capability}\n    alternativeWhen: [{ tag: x }]`,
      /^capabilities\.0\.alternativeWhen\.0\.title: name the tool/,
    ],
    [
      'an id twice',
      `capabilities:${capability}${capability}`,
      /^capabilities\.1\.id: 'feature-flags' is there twice; give each/,
    ],
    [
      'no rule at all',
      `capabilities:${capability.replace('{ tag: flags }', '')}`,
      /^capabilities\.0\.adoptedWhen: say by at least one rule/,
    ],
    [
      'a mandate due before it was announced',
      'mandates: [{ capability: a, announced: 2026-03-01, due: 2026-02-01 }]',
      /^mandates\.0\.due: due 2026-02-01 is before it was announced; name a later day/,
    ],
    [
      'a day that is none',
      'mandates: [{ capability: a, announced: 2026-02-30 }]',
      /^mandates\.0\.announced: '2026-02-30' is not a date; use one such as/,
    ],
    [
      'two causes',
      'hypotheses: [{ id: a, capability: b, metric: c, effect: d, direction: increase, declared: 2026-01-01 }]',
      /^hypotheses\.0: name either a capability or a metric/,
    ],
    ['no YAML', 'capabilities: [', /line 1/],
  ])('names %s with its path', (_, text, expected) => {
    const mistakes = mistakesIn(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(expected);
  });

  it('names everything that is wrong at once', () => {
    expect(
      mistakesIn('mandates: [{ announced: x }]\ntargets: [{ value: y }]')
        .length,
    ).toBeGreaterThanOrEqual(5);
  });
});
