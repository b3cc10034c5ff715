import type { Knex } from 'knex';
import type { Evidence, Reading } from 'backstage-plugin-platform-value-common';
import { parseCsv } from './__testUtils__/parseCsv';
import { createTestDatabase } from './__testUtils__/testDatabase';
import { DatabaseEntityStore } from './catalog/DatabaseEntityStore';
import type { Membership } from './catalog/memberships';
import { evidenceCsv } from './http/evidenceCsv';
import { metrics as builtIn } from './metrics';
import { readCustomMetrics } from './metrics/custom/readCustomMetrics';
import { DatabaseDefinitionsStore } from './platforms/DatabaseDefinitionsStore';
import { DatabaseScorecards } from './scorecards/DatabaseScorecards';
import { SourceLinks } from './scorecards/evidence/SourceLinks';
import { ScopeLoader } from './scorecards/ScopeLoader';
import { DatabaseSourceStore } from './signals/DatabaseSourceStore';
import { DatabaseExclusionStore } from './signals/evidence/DatabaseExclusionStore';
import { PushedSignals } from './signals/push/PushedSignals';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-20T12:00:00Z');
const period = { asOf: '2026-11-20', days: 90 };
const day = 86_400_000;
const warehouse = 'component:default/warehouse';
const events = 'component:default/events';
const team = 'group:default/data';

const lower = { better: 'lower', category: 'efficiency' };
const higher = { better: 'higher', category: 'outcome' };

const custom = readCustomMetrics(
  {
    'data-freshness': {
      ...{ title: 'Data freshness', unit: 'hours', aggregation: 'median' },
      ...{ description: 'Age of the newest row.', ...lower },
      target: { value: 6, validFrom: '2026-01-01' },
    },
    'checks-passed': {
      ...{ title: 'Checks passed', unit: 'ratio', aggregation: 'share' },
      ...{ description: 'Checks of the data that passed.', ...higher },
    },
    'data-requests': {
      ...{ title: 'Data requests', unit: 'per-week', ...lower },
      ...{ description: 'Requests.', aggregation: 'count-per-week' },
    },
    'customer-lifetime-value': {
      ...{ title: 'Customer lifetime value', unit: 'money', ...higher },
      ...{ description: 'A month each.', aggregation: 'median' },
      leastSample: 3,
    },
  },
  new Set(builtIn.map(({ id }) => id)),
);

function entity(ref: string, memberships: Membership[] = []) {
  const kind = ref.split(':')[0];
  return { ref, uid: ref, kind, title: ref, memberships, traits: [] };
}

/** A measurement every so many days of the last 200. */
function measured(
  entityRef: string,
  metricId: string,
  every: number,
  valueOf: (index: number) => number,
) {
  return Array.from({ length: Math.floor(200 / every) }, (_, index) => ({
    ...{ entity: entityRef, kind: 'measurement', metricId },
    externalId: `no. ${index}`,
    at: new Date(now.getTime() - (200 - index * every) * day).toISOString(),
    value: valueOf(index),
    url: `https://data.example.com/${metricId}/${index}`,
  }));
}

function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

/** The number, from nothing but the exported rows and the parameters shown with them. */
function recompute(evidence: Evidence, figure: string): number {
  const rows = parseCsv(evidenceCsv(evidence));
  const values = rows.map(row => Number(row.value));
  if (figure === 'median') return middle(values);
  if (figure === 'rate') {
    return rows.length / Number(evidence.parameters['covered weeks']);
  }
  const passed = rows.filter(({ role }) => role === 'numerator');
  return passed.length / rows.length;
}

describe('metrics of the configuration, fed by pushes', () => {
  let knex: Knex;
  let scorecards: DatabaseScorecards;

  beforeAll(async () => {
    knex = await createDatabase();
    const owned: Membership[] = [{ relation: 'owner', target: team }];
    await new DatabaseEntityStore(knex).store(
      [entity(warehouse, owned), entity(events, owned), entity(team)],
      now,
    );
    const pushed = new PushedSignals({
      knex,
      sources: new DatabaseSourceStore(knex),
      rules: { production: /^production$/, metricIds: custom.ids },
    });
    const rows = [
      ...measured(warehouse, 'data-freshness', 1, n => 3 + (n % 7) / 10),
      ...measured(events, 'data-freshness', 1, n => 8 + (n % 5) / 10),
      ...measured(warehouse, 'checks-passed', 0.5, n => (n % 9 ? 1 : 0)),
      ...measured(warehouse, 'data-requests', 4, () => 1),
      ...measured(events, 'customer-lifetime-value', 25, n => 410.1 + n / 3),
    ];
    const push = { subject: 'data-platform', watchedFrom: undefined, rows };
    await pushed.store(push, now);
    scorecards = new DatabaseScorecards({
      knex,
      loader: new ScopeLoader({
        knex,
        definitions: new DatabaseDefinitionsStore(knex),
        timeZone: 'UTC',
        sources: { names: new Map(), scheduleSeconds: 600 },
        targets: custom.targets,
      }),
      metrics: [...builtIn, ...custom.metrics],
      exclusions: new DatabaseExclusionStore(knex),
      links: new SourceLinks(new Map()),
      clock: () => now,
    });
  });

  async function readingsOf(ref: string): Promise<Map<string, Reading>> {
    const resolved = await scorecards.resolve({ ref, period });
    const { categories } = await scorecards.compute(resolved);
    const readings = categories.flatMap(category => category.readings);
    return new Map(readings.map(reading => [reading.metricId, reading]));
  }

  async function evidenceOf(ref: string, metricId: string) {
    const resolved = await scorecards.resolve({ ref, period });
    const visible = new Set(resolved.scope.members.map(member => member.ref));
    const wanted = { metricId, visible };
    return {
      ...(await scorecards.readEvidence(resolved, wanted)),
      mayExclude: false,
    };
  }

  it('are measured, with interval, target, trend and who told them', async () => {
    const reading = (await readingsOf(warehouse)).get('data-freshness');
    expect(reading).toMatchObject({
      ...{ state: 'measured', value: 3.3, sampleSize: 90, coverage: 1 },
      interval: { method: 'order-statistics' },
      sources: ['push:data-platform'],
      target: { value: 6, origin: 'organisation' },
      grade: 'on-target',
      trend: { states: expect.stringMatching(/^m+$/) },
    });
  });

  it('are not collected where nobody ever told them, and never zero', async () => {
    const readings = await readingsOf(events);
    for (const id of ['data-requests', 'checks-passed']) {
      expect(readings.get(id)).toMatchObject({ state: 'not-applicable' });
      expect(readings.get(id)?.value).toBeUndefined();
    }
    expect(readings.get('deployment-frequency')?.state).toBe('not-collected');
    expect(readings.get('customer-lifetime-value')?.state).toBe('measured');
  });

  it.each([
    ['data-freshness', warehouse, 'median'],
    ['data-freshness', events, 'median'],
    ['data-freshness', team, 'median'],
    ['checks-passed', warehouse, 'ratio'],
    ['checks-passed', team, 'ratio'],
    ['data-requests', warehouse, 'rate'],
    ['data-requests', team, 'rate'],
    ['customer-lifetime-value', events, 'median'],
    ['customer-lifetime-value', team, 'median'],
  ])('give %s of %s again from the exported rows', async (id, ref, figure) => {
    const reading = (await readingsOf(ref)).get(id);
    const again = recompute(await evidenceOf(ref, id), figure);
    expect(again).toBeCloseTo(reading?.value ?? NaN, 9);
  });

  it('lead to the pages that were pushed with them', async () => {
    const { rows } = await evidenceOf(warehouse, 'data-requests');
    expect(rows[0]).toMatchObject({
      ...{ kind: 'measurement', externalId: 'data-requests no. 49', value: 1 },
      url: 'https://data.example.com/data-requests/49',
    });
  });
});
