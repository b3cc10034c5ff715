import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseEntityStore } from '../../catalog/DatabaseEntityStore';
import { DatabaseSourceStore } from '../DatabaseSourceStore';
import { readCoverage } from '../observations/readCoverage';
import { PushedSignals } from './PushedSignals';
import { readPushedSources } from './readPushedSources';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-20T12:00:00.400Z');
const later = new Date('2026-11-22T12:00:00Z');
const checkout = 'component:default/checkout';
const search = 'component:default/search';

const deployment = {
  externalId: '1',
  entity: checkout,
  kind: 'deployment',
  at: '2026-11-10T10:00:00Z',
  outcome: 'success',
};
const measurement = {
  externalId: '2026-11-10',
  entity: checkout,
  kind: 'measurement',
  metricId: 'data-freshness',
  at: '2026-11-10T00:00:00Z',
  value: 4,
};

function entity(ref: string) {
  const kind = ref.split(':')[0];
  return { ref, uid: ref, kind, title: ref, memberships: [], traits: [] };
}

function seconds(instant: string): number {
  return Date.parse(instant) / 1000;
}

describe('PushedSignals', () => {
  let knex: Knex;
  let ids: Map<string, number>;
  let pushed: PushedSignals;

  beforeEach(async () => {
    knex = await createDatabase();
    ids = await new DatabaseEntityStore(knex).store(
      [checkout, search, 'group:default/shop'].map(entity),
      now,
    );
    pushed = new PushedSignals({
      knex,
      sources: new DatabaseSourceStore(knex),
      rules: {
        production: /^production$/,
        metricIds: new Set(['data-freshness', 'query-p95']),
      },
    });
  });

  function push(
    rows: unknown[],
    options: { at?: Date; subject?: string; watchedFrom?: string } = {},
  ) {
    const { at = now, subject = 'ci', watchedFrom } = options;
    const from = watchedFrom === undefined ? undefined : new Date(watchedFrom);
    return pushed.store({ subject, rows, watchedFrom: from }, at);
  }

  async function watched(ref = checkout) {
    const { coverage } = await readCoverage(knex, [ids.get(ref)!]);
    return coverage.map(({ need, from, until }) => [need, from, until]);
  }

  it('stores what it can, and says of each other row why not', async () => {
    const rows = [
      deployment,
      { ...deployment, externalId: '2', entity: 'component:default/nobody' },
      { ...deployment, externalId: '\u0000' },
      { ...deployment, externalId: '3', entity: 'group:default/shop' },
      'no signal',
      { ...deployment, externalId: '4', entity: 'Component:default/Checkout' },
    ];
    expect(await push(rows)).toEqual({
      accepted: 2,
      unchanged: 0,
      rejected: [
        {
          row: 1,
          path: 'entity',
          reason: expect.stringContaining('component:default/nobody'),
        },
        { row: 2, path: 'externalId', reason: expect.any(String) },
        {
          row: 3,
          path: 'entity',
          reason: expect.stringContaining('carries no signals'),
        },
        { row: 4, path: '', reason: expect.any(String) },
      ],
    });
    const stored = await knex('signals')
      .select('external_id')
      .orderBy('external_id');
    expect(stored.map(row => row.external_id)).toEqual(['1', '4']);
  });

  it('can be repeated, and lets a newer version win over an older one', async () => {
    const version = (day: number, outcome: string) => ({
      ...deployment,
      outcome,
      updatedAt: `2026-11-${day}T00:00:00Z`,
    });
    await push([version(12, 'failure')]);
    const counts = async (rows: unknown[]) => {
      const { accepted, unchanged } = await push(rows);
      return [accepted, unchanged];
    };
    expect(await counts([version(12, 'failure')])).toEqual([0, 1]);
    expect(await counts([version(11, 'cancelled')])).toEqual([0, 1]);
    expect(
      await counts([version(14, 'success'), version(13, 'failure')]),
    ).toEqual([1, 1]);
    const [{ outcome }] = await knex('signals');
    expect(outcome).toBe(1);
    const [{ rows }] = await knex('streams');
    expect(rows).toBe(1);
  });

  it('keeps what two systems send under one id apart', async () => {
    await push([deployment], { subject: 'ci' });
    await push([deployment], { subject: 'cd' });
    const sources = await readPushedSources(knex, now);
    expect(sources.map(({ id, streams }) => [id, streams[0].rows])).toEqual([
      ['push:cd', 1],
      ['push:ci', 1],
    ]);
  });

  it('keeps what is measured of two metrics under one id apart', async () => {
    await push([measurement, { ...measurement, metricId: 'query-p95' }]);
    const stored = await knex('signals')
      .select('external_id')
      .orderBy('external_id');
    expect(stored.map(row => row.external_id)).toEqual([
      'data-freshness 2026-11-10',
      'query-p95 2026-11-10',
    ]);
    const [{ streams }] = await readPushedSources(knex, now);
    expect(streams.map(({ id }) => id)).toEqual([
      'measurement data-freshness',
      'measurement query-p95',
    ]);
  });

  it('keeps figures of one name apart from those of another', async () => {
    const figure = { ...deployment, outcome: undefined, value: 2 };
    const figures = [
      ['cost', 'run'],
      ['cost', 'shared'],
      ['usage', 'queries'],
      ['evidence', 'flag-calls'],
    ].map(([kind, metricId]) => ({ ...figure, kind, metricId }));
    expect(await push(figures)).toMatchObject({ accepted: 4, rejected: [] });
    const [{ streams }] = await readPushedSources(knex, now);
    expect(streams.map(({ id }) => id)).toEqual([
      'cost run',
      'cost shared',
      'fact flag-calls',
      'usage queries',
    ]);
  });

  it('takes pushed facts for facts, and never for a look at repositories', async () => {
    const fact = { ...deployment, kind: 'evidence', outcome: undefined };
    await push([{ ...fact, metricId: 'flag-calls', value: 2 }]);
    const { coverage, expectations } = await readCoverage(knex, [
      ids.get(checkout)!,
    ]);
    const needs = ['fact', 'fact flag-calls'];
    expect(coverage.map(({ need }) => need).sort()).toEqual(needs);
    expect(expectations.map(({ need }) => need)).toEqual(
      expect.arrayContaining(needs),
    );
  });

  it('expects of an entity what is pushed for it, and of no other', async () => {
    await push([deployment, measurement]);
    const read = (ref: string) => readCoverage(knex, [ids.get(ref)!]);
    const { expectations } = await read(checkout);
    expect(expectations.map(({ need }) => need).sort()).toEqual([
      'deployment',
      'measurement',
      'measurement data-freshness',
    ]);
    expect((await read(search)).expectations).toEqual([]);
  });

  describe('says what time was watched', () => {
    it('from the earliest signal of the first push until it came', async () => {
      const earlier = '2026-11-08T10:00:00Z';
      await push([deployment, { ...deployment, externalId: '0', at: earlier }]);
      expect(await watched()).toEqual([
        ['deployment', seconds(earlier), seconds('2026-11-20T12:00:01Z')],
      ]);
    });

    it('including the second of a signal that is sent at once', async () => {
      const at = '2026-11-20T12:00:01.900Z';
      await push([{ ...deployment, at }]);
      const [[, from, until]] = await watched();
      expect([from, until]).toEqual([
        seconds('2026-11-20T12:00:01Z'),
        seconds('2026-11-20T12:00:02Z'),
      ]);
    });

    it('not longer ago because of one old signal that comes later', async () => {
      await push([deployment]);
      const old = {
        ...deployment,
        externalId: '0',
        at: '2001-01-01T00:00:00Z',
      };
      await push([old], { at: later });
      const [[, from, until]] = await watched();
      expect(from).toBe(seconds(deployment.at));
      expect(until).toBe(seconds(later.toISOString()));
    });

    it('longer ago when the system says so', async () => {
      await push([deployment]);
      await push([deployment], { watchedFrom: '2026-01-01T00:00:00Z' });
      const [[, from]] = await watched();
      expect(from).toBe(seconds('2026-01-01T00:00:00Z'));
    });

    it('only after a gap that the system owns up to', async () => {
      await push([deployment]);
      const watchedFrom = '2026-11-21T00:00:00Z';
      const next = {
        ...deployment,
        externalId: '2',
        at: '2026-11-22T00:00:00Z',
      };
      await push([next], { at: later, watchedFrom });
      const [[, from]] = await watched();
      expect(from).toBe(seconds(watchedFrom));
    });

    it('of no entity that nothing is said of', async () => {
      await push([deployment, { ...deployment, entity: search }]);
      await push([{ ...deployment, externalId: '2' }], { at: later });
      const [[, , until]] = await watched(search);
      expect(until).toBe(seconds('2026-11-20T12:00:01Z'));
    });

    it('of all entities when the system tells everything since its last push', async () => {
      await push([deployment, { ...deployment, entity: search }]);
      await push([], { at: later, watchedFrom: '2026-11-20T11:00:00Z' });
      const [[, , until]] = await watched(search);
      expect(until).toBe(seconds(later.toISOString()));
    });

    it('of none that a gap lies behind', async () => {
      await push([deployment]);
      await push([], { at: later, watchedFrom: '2026-11-21T00:00:00Z' });
      const [[, , until]] = await watched();
      expect(until).toBe(seconds('2026-11-20T12:00:01Z'));
    });
  });

  it('takes pushes of one system at the same time', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      ...deployment,
      entity: index % 2 ? checkout : search,
      externalId: String(index),
    }));
    const results = await Promise.all(
      [rows, [...rows].reverse(), rows].map(each => push(each)),
    );
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b);
    expect(sum(results.map(({ accepted }) => accepted))).toBe(300);
    const [{ streams }] = await readPushedSources(knex, now);
    expect(streams[0]).toMatchObject({ rows: 300, backfill: { total: 2 } });
  });

  it('marks what changed to be linked and computed anew', async () => {
    await push([deployment]);
    expect(await knex('unlinked_entities').pluck('entity_id')).toEqual([
      ids.get(checkout),
    ]);
    await knex('unlinked_entities').delete();
    await push([deployment]);
    expect(await knex('unlinked_entities')).toEqual([]);
  });
});
