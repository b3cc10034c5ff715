import { planOrganisation } from '../organisation/planOrganisation';
import { day } from '../simulation/duration';
import { generatePushes } from './generatePushes';
import { planAdoption } from './planAdoption';
import { pushedSignals } from './pushedSignals';

const start = Date.UTC(2025, 0, 6);
const plan = planOrganisation({ seed: 1, services: 12, start });
const adoption = planAdoption({ seed: 1, start, plan });

function pushesUntil(days: number) {
  return generatePushes({
    seed: 1,
    plan,
    adoption,
    start,
    end: start + days * day,
  });
}

describe('generatePushes', () => {
  it('tells of each day the same, however far the world goes on', () => {
    const told = (days: number) =>
      pushedSignals(pushesUntil(days), { kind: 'cost', from: start }).filter(
        ({ at }) => Date.parse(at) < start + 100 * day,
      );
    expect(told(400)).toEqual(told(100));
    expect(told(100).length).toBeGreaterThan(1000);
  });

  it('tells of calls only while the capability is used all day', () => {
    const calls = pushedSignals(pushesUntil(700), {
      kind: 'evidence',
      from: start,
    });
    expect(calls.length).toBeGreaterThan(300);
    for (const { entity, metricId, at, value } of calls) {
      const id =
        metricId === 'experiment-calls' ? 'experiments' : 'feature-flags';
      const use = adoption.get(entity.split('/')[1])?.get(id)?.use;
      expect(use?.from).toBeLessThanOrEqual(Date.parse(at));
      expect(use?.to ?? Infinity).toBeGreaterThan(Date.parse(at));
      expect(value).toBeGreaterThanOrEqual(1);
    }
  });

  it('gives platforms no part of what all share, and amounts in whole cents', () => {
    const costs = pushedSignals(pushesUntil(30), { kind: 'cost', from: start });
    const shared = costs.filter(({ metricId }) => metricId === 'shared');
    expect(shared.map(({ entity }) => entity)).not.toContain(
      'component:default/data-platform',
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(costs.every(({ value }) => Number(value.toFixed(2)) === value)).toBe(
      true,
    );
    expect(costs.every(({ value }) => value > 0)).toBe(true);
  });

  it('tells nothing of days before one, or that are not over', () => {
    const from = start + 20 * day;
    const pushes = pushesUntil(30);
    const costs = pushedSignals(pushes, { kind: 'cost', from });
    expect(new Set(costs.map(({ at }) => at)).size).toBe(10);
    const toldOf = (date: string) =>
      [...pushes.components.values()].filter(({ dayOf }) => dayOf(date));
    expect(toldOf('2025-02-04').length).toBeGreaterThan(10);
    expect(toldOf('2025-02-05')).toEqual([]);
  });

  it('names each fact of an entity once', () => {
    const all = (['cost', 'evidence'] as const).flatMap(kind =>
      pushedSignals(pushesUntil(200), { kind, from: start }),
    );
    const names = all.map(
      ({ entity, kind, externalId }) => `${kind} ${entity} ${externalId}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
