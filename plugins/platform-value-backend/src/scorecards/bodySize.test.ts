import { gzipSync } from 'zlib';
import {
  scorecardSchema,
  type CapabilityAdoption,
  type EntityKeyResult,
} from 'backstage-plugin-platform-value-common';
import { every } from '../metrics/__testUtils__/every';
import { factsOf } from '../metrics/__testUtils__/facts';
import {
  at,
  build,
  cause,
  change,
  delivery,
  deployment,
  incident,
} from '../metrics/__testUtils__/observed';
import { collectedAt, targetOf } from '../metrics/__testUtils__/reading';
import { adopted, history } from '../metrics/__testUtils__/standing';
import { metrics, metricsOf } from '../metrics';
import { compactCapability } from './compactCapability';
import { computeScorecard } from './computeScorecard';
import { resolvePeriod } from './resolvePeriod';

const asOf = '2026-11-22T00:00:00Z';
const ids = [
  'flags',
  'pipelines',
  'secrets',
  'traces',
  'alerts',
  'tests',
  'docs',
];

const facts = {
  ...factsOf({
    deployments: every(2, day => deployment(at(day, day % 5))),
    deliveries: every(1, day =>
      delivery(at(day), { lead: 3717 * (2 + (day % 7)) }),
    ),
    changes: every(1, day =>
      change(at(day), { cycle: 1733 * (2 + (day % 9)) }),
    ),
    builds: every(1, day =>
      build(at(day), { duration: 311 + (day % 11) * 17 }),
    ),
    incidents: every(6, day =>
      incident(at(day), { duration: 911 * (3 + (day % 4)) }),
    ),
    causes: every(8, day => cause(at(day))),
  }),
  adoption: {
    ...{ timeZone: 'UTC', ownerships: [], platforms: [], offers: [] },
    services: new Set<number>(),
    templated: new Set<number>(),
    capabilities: ids.map((capability, index) =>
      history({
        capability,
        adopted: index < 5 ? adopted(index * 20 - 60) : [],
      }),
    ),
  },
};

function shownCapability(id: string, index: number): CapabilityAdoption {
  const since = '2026-05-04T11:20:31.000Z';
  const isAdopted = index < 5;
  return {
    ...{
      id,
      title: `The ${id} of the platform`,
      platform: 'system:default/delivery-platform',
    },
    description: 'What it does, and why a team would want it, in one sentence.',
    class: isAdopted ? 'voluntary' : 'not-adopted',
    since: isAdopted ? since : undefined,
    evidence: isAdopted
      ? [
          {
            what: `@acme/${id} in package.json`,
            url: `https://github.com/acme/checkout/blob/0123456789abcdef/package.json#L${index}`,
            since,
          },
        ]
      : [],
    alternatives: [],
    howToAdopt: { docs: `https://portal.acme.example/docs/platform/${id}` },
    effortDays: 1,
    siblings: { adopted: 4, of: 6 },
  };
}

function keyResult(index: number): EntityKeyResult {
  return {
    id: `kr-${index}`,
    title: 'More customers stay with premium in their first month',
    function: 'product',
    kind: 'increase',
    unit: 'percent',
    baseline: { value: 31, at: '2026-07-01' },
    target: 40,
    due: '2026-12-31',
    value: 35,
    valueAt: asOf,
    progress: 4 / 9,
    expected: 0.7868852459,
    status: 'behind',
    confidence: 0.6,
    objective: {
      ...{
        id: 'premium',
        title: 'Grow premium conversions',
        owner: 'group:default/growth',
      },
    },
    origin: 'page',
    mayUnlink: true,
  };
}

describe('the body of a scorecard', () => {
  const now = Date.parse(asOf) / 1000;
  const scorecard = {
    ...computeScorecard({
      scope: {
        type: 'entity',
        ref: 'component:default/checkout',
        title: 'Checkout',
      },
      metrics: metricsOf(metrics, 'entity'),
      facts,
      streams: collectedAt(now),
      period: resolvePeriod({ days: 90 }, new Date(asOf), 'Europe/Berlin'),
      targetOf: ({ id }) =>
        id === 'deployment-frequency' ? targetOf(3) : undefined,
      now,
    }),
    capabilities: ids.map(shownCapability).map(compactCapability),
    next: { capability: 'tests', because: 'siblings' as const },
    keyResults: [0, 1].map(keyResult),
  };

  it('is what the contract says', () => {
    expect(scorecardSchema.safeParse(scorecard).error).toBeUndefined();
  });

  it('has at most 10 kB as it is sent, and 14 kB before it is compressed', () => {
    const body = JSON.stringify(scorecard);
    expect(gzipSync(body).length).toBeLessThanOrEqual(10_000);
    expect(body.length).toBeLessThanOrEqual(14_000);
  });
});
