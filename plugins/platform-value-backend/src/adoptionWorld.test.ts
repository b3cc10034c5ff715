import type { Knex } from 'knex';
import { organisationOf, type Organisation } from 'platform-value-upstreams';
import { adoptionTruths } from './__testUtils__/adoptionWorld/adoptionTruths';
import { announceMandates } from './__testUtils__/adoptionWorld/announceMandates';
import {
  allScopes,
  type AskedScope,
} from './__testUtils__/adoptionWorld/AskedScope';
import {
  collectAdoptionWorld,
  readDefinitions,
} from './__testUtils__/adoptionWorld/collectAdoptionWorld';
import { Comparison } from './__testUtils__/adoptionWorld/Comparison';
import {
  computeScorecard,
  type ComputedScorecard,
} from './__testUtils__/adoptionWorld/computeScorecard';
import { givenAgain } from './__testUtils__/adoptionWorld/givenAgain';
import { outcomeTruths } from './__testUtils__/adoptionWorld/outcomeTruths';
import { platformTruths } from './__testUtils__/adoptionWorld/platformTruths';
import {
  countMandated,
  storedStandings,
  trueStandings,
} from './__testUtils__/adoptionWorld/standings';
import {
  startAdoptionWorld,
  timeZone,
  type AdoptionWorld,
} from './__testUtils__/adoptionWorld/startAdoptionWorld';
import { createTestDatabase } from './__testUtils__/testDatabase';

jest.setTimeout(300_000);

const createDatabase = createTestDatabase();
const end = Date.UTC(2026, 10, 1);

/**
 * Periods to the end of the world and to days before it. The last reaches back
 * to when most services came to be, and ends on a day on which a capability is
 * first offered.
 */
const periods = [
  { asOf: '2026-11-01T00:00:00Z', days: 90 },
  { asOf: '2026-09-02T00:00:00Z', days: 90 },
  { asOf: '2026-04-15T12:30:00Z', days: 90 },
  { asOf: '2025-11-16T00:00:00Z', days: 146 },
];
const moments = periods.map(({ asOf }) => asOf);

/** Figures that are held against the truth at least, at all moments together. */
const leastCounts = {
  'capability-adoption': 180,
  'capability-adoption adopted': 180,
  'parallel-running': 170,
  'adoption-rate': 32,
  'adoption-rate voluntary': 32,
  'adoption-rate unforced': 32,
  'adoption-rate mandated': 32,
  'adoption-rate services': 32,
  'adoption-rate deployments': 28,
  'voluntary-adoption-rate': 32,
  'voluntary-adoption-rate voluntary': 32,
  'voluntary-adoption-rate choice-coverage': 32,
  'voluntary-adoption-rate mandated-share': 32,
  'adoption-retention': 15,
  'adoption-retention month-1': 12,
  'adoption-retention month-12': 5,
  'path-of-least-resistance': 12,
  'core-platforms': 12,
  'platforms-with-product-manager': 12,
  'platform-calls': 100,
  'time-to-first-deployment': 10,
  'time-saved': 6,
  'time-saved total': 6,
  retention: 60,
  'active-users': 16,
  'feature-usage': 50,
  'cost-per-deployment': 160,
  'cost-per-unit': 50,
};

describe.each([7])('the generated organisation of seed %i', seed => {
  let knex: Knex;
  let backend: AdoptionWorld;
  let organisation: Organisation;

  beforeAll(async () => {
    knex = await createDatabase();
    backend = await startAdoptionWorld({ knex, seed, end });
    await collectAdoptionWorld(backend);
    organisation = organisationOf(backend.world);
  });

  afterAll(async () => {
    await backend.server.close();
    await knex.destroy();
  });

  /** Scorecards are asked for by several tests. */
  const computed = new Map<string, Promise<ComputedScorecard>>();

  function compute(scope: AskedScope, period: (typeof periods)[number]) {
    const key = `${period.asOf} ${scope.name}`;
    const found =
      computed.get(key) ??
      computeScorecard(backend, { ...scope.asked, period });
    computed.set(key, found);
    return found;
  }

  async function compare(
    scope: AskedScope,
    period: (typeof periods)[number],
    comparison: Comparison,
  ): Promise<void> {
    const { resolved, readings } = await compute(scope, period);
    const { current } = resolved.period;
    const question = {
      ...{ organisation, timeZone },
      ...{ start: current.start * 1000, end: current.end * 1000 },
    };
    comparison.add(`${period.asOf} ${scope.name}`, readings, {
      ...adoptionTruths(question, scope),
      ...platformTruths(question, scope),
      ...outcomeTruths(question, scope),
    });
  }

  it.each(moments)(
    'stands at %s to each capability as it really did',
    async asOf => {
      const at = Date.parse(asOf) / 1000;
      const stored = await storedStandings(knex, at);
      const truth = trueStandings(organisation, at);
      expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(truth));
      const classes = new Set([...truth.values()].map(each => each.class));
      expect(truth.size).toBeGreaterThan(150);
      expect(classes.size).toBeGreaterThanOrEqual(4);
    },
  );

  it('has every figure that it really had, at each scope and moment', async () => {
    const comparison = new Comparison();
    for (const period of periods) {
      for (const scope of allScopes(organisation)) {
        await compare(scope, period, comparison);
      }
    }
    expect(comparison.differences).toEqual([]);
    expect(comparison.countsBelow(leastCounts)).toEqual({});
  });

  it('gives every figure again from the exported rows', async () => {
    const given: Record<string, number> = {};
    for (const period of [periods[0], periods[3]]) {
      for (const scope of allScopes(organisation)) {
        const { name, type } = scope;
        const isWanted = (id: string) => (given[`${type} ${id}`] ?? 0) < 2;
        const scorecard = await compute(scope, period);
        for (const each of await givenAgain(backend, scorecard, isWanted)) {
          const { metricId, value, again } = each;
          given[`${type} ${metricId}`] =
            (given[`${type} ${metricId}`] ?? 0) + 1;
          expect([name, metricId, again]).toEqual([
            ...[name, metricId],
            expect.closeTo(value, 9),
          ]);
        }
      }
    }
    const metricIds = Object.keys(given).map(key => key.split(' ')[1]);
    const known = Object.keys(leastCounts).map(key => key.split(' ')[0]);
    expect(metricIds).toEqual(expect.arrayContaining(known));
  });

  it('keeps every class when everything is decreed today', async () => {
    const instants = moments.map(moment => Date.parse(moment) / 1000);
    const readAll = () =>
      Promise.all(instants.map(at => storedStandings(knex, at)));
    const before = await readAll();
    expect(await countMandated(knex, end / 1000)).toBeLessThan(before[0].size);
    backend.show(announceMandates(backend.world, '2026-11-01'));
    await readDefinitions(backend);
    expect(await readAll()).toEqual(before);
    expect(await countMandated(knex, end / 1000)).toBe(before[0].size);
    const classes = [...before[0].values()].map(standing => standing.class);
    expect(classes.filter(each => each === 'unforced').length).toBeGreaterThan(
      20,
    );
  });
});
