import { tinyAmplitudeProject } from '../../testing/tinyAmplitudeProject';
import type { World } from '../../world/World';
import { npm, organisation } from '../adoption/__fixtures__/smallOrganisation';
import {
  at,
  component,
  day,
  declared,
  deploy,
  run,
  world,
} from '../__fixtures__/smallWorld';
import { outcomeTruth } from './outcomeTruth';
import { timeSavedTruth } from './timeSavedTruth';
import { timeToFirstDeploymentTruth } from './timeToFirstDeploymentTruth';

const deployments = [
  deploy(1, 0, at(11)),
  deploy(2, 0, at(12)),
  deploy(3, 0, at(25)),
];
const costs = [
  { cost: 'run' as const, amount: 7 },
  { cost: 'shared' as const, amount: 3 },
];

function small(rest: Partial<World> = {}): World {
  const annotations = {
    ...declared,
    'platform-value.io/amplitude-filter': 'service=checkout',
  };
  return {
    ...world({ deployments }, [component('shop', annotations)]),
    pushes: {
      currency: 'EUR',
      firstDay: '2026-06-01',
      end: at(30),
      facts: [],
      components: new Map([['shop', { dayOf: () => ({ facts: [], costs }) }]]),
    },
    ...rest,
  };
}

const shop = { entity: 'shop', events: [] };

describe('outcomeTruth', () => {
  it('divides the cost of the days by the deployments of the period', () => {
    const truth = outcomeTruth({
      world: small(),
      ...shop,
      start: at(10),
      end: at(20),
    });
    // 10 days of 10 euros, 2 deployments
    expect(truth['cost-per-deployment']).toEqual({ value: 50, sampleSize: 2 });
    const quiet = outcomeTruth({
      world: small(),
      ...shop,
      start: at(15),
      end: at(20),
    });
    expect(quiet['cost-per-deployment']).toEqual({ sampleSize: 0 });
    const { pushes, ...unknown } = small();
    const free = outcomeTruth({
      world: unknown,
      ...shop,
      start: at(10),
      end: at(20),
    });
    expect(free['cost-per-deployment']).toEqual({ sampleSize: 2 });
  });

  it('reads usage by days and weeks of the project’s zone', () => {
    const amplitude = tinyAmplitudeProject();
    // 5th January in Berlin is the first day, with 100 users; each day has one more
    const start = Date.UTC(2026, 0, 4, 23);
    const truth = outcomeTruth({
      world: small({ amplitude }),
      entity: 'shop',
      events: ['Recommendation Used'],
      unit: 'Page Viewed',
      start,
      end: start + 14 * day,
    });
    // 106 + 35 % of 100 … 105, then 113 + 35 % of 107 … 112
    expect(truth['active-users']).toEqual({
      value: (321 + 343) / 2,
      sampleSize: 2,
    });
    expect(truth['feature-usage'].value).toBe(15 * 7);
    // 140 euros, 3 views of each of 100 … 113 users
    expect(truth['cost-per-unit'].value).toBeCloseTo(140 / (3 * 1491), 10);
    // Cohorts of 20 are too small
    expect(truth.retention).toEqual({ sampleSize: 0 });
  });

  it('leaves out cohorts whose day of return is not over', () => {
    const amplitude = tinyAmplitudeProject();
    const retention = (service: string) => {
      const annotations = {
        'platform-value.io/amplitude-filter': `service=${service}`,
      };
      const own = {
        ...small({ amplitude }),
        catalog: [component('shop', annotations)],
      };
      const start = Date.UTC(2026, 2, 17, 23);
      return outcomeTruth({ world: own, ...shop, start, end: start + 4 * day })
        .retention;
    };
    // 18th to 21st March; the world ends on 20th April at noon, so that of the 21st is too young
    expect(retention('search')).toEqual({ value: 10 / 200, sampleSize: 3 });
    expect(retention('checkout')).toEqual({ sampleSize: 0 });
  });

  it('knows nothing of what nobody measures', () => {
    const bare = world({}, [component('shop', {})]);
    const truth = outcomeTruth({
      world: bare,
      ...shop,
      start: at(0),
      end: at(9),
    });
    expect(Object.values(truth).flatMap(({ value }) => value ?? [])).toEqual(
      [],
    );
  });
});

describe('timeToFirstDeploymentTruth', () => {
  it('tells services that a template made from others', () => {
    const own = {
      ...small(),
      catalog: [
        component('shop', {
          ...declared,
          'backstage.io/source-template': 'template:default/t',
        }),
        component('late', {}),
      ],
    };
    const options = {
      world: own,
      entities: ['shop', 'late'],
      start: at(0),
      end: at(1),
    };
    expect(timeToFirstDeploymentTruth(options)).toEqual({
      all: { value: 11 * 24, sampleSize: 1 },
      fromTemplate: { value: 11 * 24, sampleSize: 1 },
      others: { sampleSize: 0 },
      notYet: 1,
    });
    const later = { ...options, start: at(1), end: at(9) };
    expect(timeToFirstDeploymentTruth(later).all).toEqual({ sampleSize: 0 });
  });
});

describe('timeSavedTruth', () => {
  it('compares runs well before the adoption with runs well after', () => {
    const merged = at(120);
    const made = organisation({ fileVersions: [npm(1, '@acme/flags')] });
    const [repository] = made.world.repositories;
    const shifted: World = {
      ...made.world,
      end: at(400),
      repositories: [
        {
          ...repository,
          createdAt: at(0),
          workflowRuns: [
            run(at(10), [[120, 'success']]),
            run(at(60), [[90, 'failure']]),
            run(at(70), [[60, 'success']]),
            // Within two weeks of it
            run(at(125), [[1, 'success']]),
            run(at(140), [[30, 'success']]),
            run(at(150), [[50, 'success']]),
            run(at(300), [[1, 'success']]),
          ],
        },
      ],
    };
    const history = {
      ...made.histories[0],
      adopted: [{ start: merged, end: Infinity, class: 'unforced' as const }],
    };
    const own = { ...made, world: shifted, histories: [history] };
    const saved = timeSavedTruth(own, { entity: 'basket', at: at(400) });
    // Of day 16 to 106: 90 and 60 minutes; of day 134 to 224: 30 and 50
    expect(saved?.value).toBeCloseTo((75 - 40) / 60, 10);
    expect(saved?.total).toBeCloseTo((2 * (75 - 40)) / 60, 10);
    expect(saved).toMatchObject({ before: 2, after: 2 });
    expect(
      timeSavedTruth(own, { entity: 'basket', at: at(223) }),
    ).toBeUndefined();
    const other = { entity: 'basket', capability: 'other', at: at(400) };
    expect(timeSavedTruth(own, other)).toBeUndefined();
  });
});
