import { parse } from 'yaml';
import { readDefinitions } from '../../truth/adoption/Definitions';
import { definitionsText } from './definitions';

const start = Date.UTC(2024, 10, 1);

describe('definitionsText', () => {
  const at = { start, organisation: 'acme', host: '127.0.0.1:4010' };
  const text = definitionsText(at);
  const { capabilities, mandates, deprecations } = readDefinitions(text);
  const ids = capabilities.map(({ id }) => id);

  it('is one YAML document with targets, offers and decrees', () => {
    expect(Object.keys(parse(text))).toEqual([
      'targets',
      'capabilities',
      'mandates',
      'deprecations',
      'hypotheses',
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('decrees only about what is offered, and after it was', () => {
    expect(mandates).toHaveLength(2);
    for (const { capability, announced, due = 0 } of mandates) {
      const own = capabilities.find(({ id }) => id === capability);
      expect(announced).toBeGreaterThan(own?.validFrom ?? Infinity);
      expect(due).toBeGreaterThan(announced);
    }
    expect(
      deprecations.map(({ capability }) => ids.includes(capability)),
    ).toEqual([true]);
  });

  it('looks at use in each of the ways there are', () => {
    const rules = capabilities.flatMap(({ adoptedWhen }) => adoptedWhen);
    const ways = [
      'workflow',
      'dependency',
      'file',
      'relation',
      'annotation',
      'tag',
      'event',
      'fact',
    ];
    const seen = new Set(rules.flatMap(rule => Object.keys(rule)));
    expect(ways.filter(way => !seen.has(way))).toEqual([]);
  });

  it('dates everything by the world’s start', () => {
    expect(capabilities.every(({ validFrom }) => validFrom >= start)).toBe(
      true,
    );
    expect(
      definitionsText({ ...at, start: start + 365 * 86_400_000 }),
    ).not.toBe(text);
  });
});
