import { parse } from 'yaml';
import { day } from '../simulation/duration';
import { annotatedKeyResults, okrsText } from './okrsText';

const start = Date.UTC(2024, 10, 1);
const components = ['basket', 'parcel-tracking'];

interface KeyResult {
  id: string;
  kind: string;
  target?: number;
  range?: { low: number; high: number };
  baseline: { value: number; at: string };
  due: string;
  entities: string[];
  checkIns: { at: string; value: number; confidence: number }[];
}

interface Objective {
  id: string;
  parent?: string;
  state: string;
  period: { start: string; end: string };
  keyResults: KeyResult[];
}

function objectivesAfter(days: number): Objective[] {
  const end = start + days * day;
  return parse(okrsText({ start, end, components })).objectives;
}

describe('okrsText', () => {
  it('has the half years that had begun, and the draft of the next', () => {
    const states = (days: number) =>
      objectivesAfter(days).map(({ state }) => state);
    expect(new Set(states(60))).toEqual(new Set(['draft']));
    const now = states(730);
    expect(now.filter(state => state === 'done')).toHaveLength(15);
    expect(now.filter(state => state === 'active')).toHaveLength(5);
    expect(now.filter(state => state === 'draft')).toHaveLength(5);
  });

  it('refers only to objectives and components that are there, with ids of their own', () => {
    const objectives = objectivesAfter(730);
    const ids = objectives.map(({ id }) => id);
    const results = objectives.flatMap(({ keyResults }) => keyResults);
    expect(
      objectives
        .flatMap(({ parent }) => parent ?? [])
        .filter(id => !ids.includes(id)),
    ).toEqual([]);
    const all = [...ids, ...results.map(({ id }) => id)];
    expect(new Set(all).size).toBe(all.length);
    const named = results
      .flatMap(({ entities }) => entities)
      .filter(ref => ref.startsWith('component:'));
    expect(new Set(named)).toEqual(
      new Set([
        'component:default/basket',
        'component:default/parcel-tracking',
      ]),
    );
  });

  it('has goals that can be missed: a target beside the baseline, or a range', () => {
    for (const { keyResults, period } of objectivesAfter(730)) {
      for (const { kind, target = NaN, range, baseline, due } of keyResults) {
        const ways: Record<string, boolean> = {
          increase: target > baseline.value,
          decrease: target < baseline.value,
          maintain: range !== undefined && range.low < range.high,
        };
        expect(ways[kind]).toBe(true);
        expect(baseline.at).toBe(period.start);
        expect(due).toBe(period.end);
      }
    }
  });

  it('says the same of the past, however far the world goes on', () => {
    const until = start + 500 * day;
    const said = (days: number) =>
      objectivesAfter(days)
        .flatMap(({ keyResults }) => keyResults)
        .map(({ id, checkIns }) => ({
          id,
          checkIns: checkIns.filter(({ at }) => Date.parse(at) < until),
        }))
        .filter(({ checkIns }) => checkIns.length > 0);
    expect(said(730)).toEqual(said(500));
    const moments = said(730).flatMap(({ checkIns }) => checkIns);
    expect(moments.length).toBeGreaterThan(100);
    expect(
      moments.every(({ confidence }) => confidence > 0 && confidence <= 1),
    ).toBe(true);
  });

  it('ties components to key results of the half year that runs', () => {
    const at = (days: number) =>
      annotatedKeyResults('checkout-flow', { start, at: start + days * day });
    expect(at(60)).toEqual([]);
    expect(at(100)).toEqual(['conversion-h1']);
    expect(at(730)).toEqual(['conversion-h4']);
    expect(
      annotatedKeyResults('basket', { start, at: start + 730 * day }),
    ).toEqual([]);
  });
});
