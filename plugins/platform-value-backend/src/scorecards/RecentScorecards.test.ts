import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { frameScorecard } from './computeScorecard';
import { RecentScorecards } from './RecentScorecards';
import { resolvePeriod } from './resolvePeriod';
import type { ResolvedQuestion } from './ScopeLoader';

const start = Date.parse('2026-11-23T09:00:00Z');

function asking(name: string, days = 90): ResolvedQuestion {
  const ref = `component:default/${name}`;
  const asked = { days };
  return {
    scope: {
      type: 'entity',
      entityId: 1,
      ref,
      title: name,
      domains: [],
      members: [],
    },
    asked,
    period: resolvePeriod(asked, new Date(start), 'UTC'),
  };
}

function cardOf({ scope, period }: ResolvedQuestion): Scorecard {
  const { type, ref, title } = scope;
  return frameScorecard({
    scope: { type, ref, title },
    period,
    metrics: [],
    readings: [],
    moved: [],
  });
}

describe('RecentScorecards', () => {
  let now = start;
  let computed: string[] = [];
  let recent: RecentScorecards;

  beforeEach(() => {
    now = start;
    computed = [];
    recent = new RecentScorecards(() => new Date(now));
  });

  const read = (question: ResolvedQuestion, version: string) =>
    recent.readOr(question, version, async () => {
      computed.push(`${question.scope.title} ${question.asked.days}`);
      return cardOf(question);
    });

  it('computes a question once in a minute', async () => {
    const first = await read(asking('a'), 'v1');
    now += 59_999;
    expect(await read(asking('a'), 'v1')).toBe(first);
    expect(computed).toEqual(['a 90']);
    now += 1;
    await read(asking('a'), 'v1');
    expect(computed).toEqual(['a 90', 'a 90']);
  });

  it('computes anew when the data are others, back and forth', async () => {
    await read(asking('a'), 'v1');
    await read(asking('a'), 'v2');
    await read(asking('a'), 'v1');
    expect(computed).toHaveLength(3);
  });

  it('keeps scopes and periods apart', async () => {
    await read(asking('a'), 'v1');
    await read(asking('b'), 'v1');
    await read(asking('a', 30), 'v1');
    await read(asking('b'), 'v1');
    expect(computed).toEqual(['a 90', 'b 90', 'a 30']);
  });

  it('keeps nothing that failed', async () => {
    const failing = recent.readOr(asking('a'), 'v1', async () => {
      throw new Error('the database is gone');
    });
    await expect(failing).rejects.toThrow('the database is gone');
    await read(asking('a'), 'v1');
    expect(computed).toEqual(['a 90']);
  });
});
