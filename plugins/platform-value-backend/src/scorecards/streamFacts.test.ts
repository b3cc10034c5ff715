import type { CoverageRow } from '../signals/observations/readCoverage';
import { streamFactsOf } from './streamFacts';

const facts = { names: new Map<number, string>(), scheduleSeconds: 600 };

function row(rest: Partial<CoverageRow>): CoverageRow {
  const base = { entityId: 1, need: 'deployment', source: 'github' } as const;
  return { ...base, from: 0, until: 1000, ...rest };
}

describe('streamFactsOf', () => {
  it('is as fresh as the least fresh entity', () => {
    const rows = [row({ until: 2000 }), row({ entityId: 2, until: 1500 })];
    expect(streamFactsOf(rows, facts)).toEqual({
      deployment: { sources: ['github'], schedule: 600, collectedAt: 1500 },
    });
  });

  it('gives who pushes a day', () => {
    const rows = [row({}), row({ source: 'push:ci' })];
    expect(streamFactsOf(rows, facts).deployment).toMatchObject({
      sources: ['github', 'push:ci'],
      schedule: 86_400,
    });
  });

  it('tells measurements of one metric from those of another', () => {
    const needs = ['measurement a', 'measurement b'] as const;
    const streams = streamFactsOf(
      needs.map((need, index) => row({ need, until: index })),
      facts,
    );
    expect(streams['measurement a']?.collectedAt).toBe(0);
    expect(streams['measurement b']?.collectedAt).toBe(1);
  });
});
