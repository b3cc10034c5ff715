import { knex as createKnex, type Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseEntityStore } from '../../catalog/DatabaseEntityStore';
import type { ScopeType } from 'backstage-plugin-platform-value-common';
import { metrics, metricsOf } from '../../metrics';
import { organisationScopeId } from '../wide/scopeIds';
import { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import { DatabaseSignalStore } from '../../signals/DatabaseSignalStore';
import { linkMarked } from '../../signals/linking/refreshLinks';
import { ScopeLoader } from '../ScopeLoader';
import { DatabaseReadingStore } from './DatabaseReadingStore';
import { refreshReadings } from './refreshReadings';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const timeZone = 'Europe/Berlin';
const domain = 'domain:default/selling';

describe('refreshReadings', () => {
  let knex: Knex;
  let ids: Map<string, number>;
  const entities = ['a', 'b', 'c'].map(name => `component:default/${name}`);

  beforeAll(async () => {
    knex = await createDatabase();
    ids = await new DatabaseEntityStore(knex).store(
      [
        ...entities.map(ref => ({
          ref,
          uid: ref,
          kind: 'component',
          title: ref,
          memberships: [{ relation: 'domain' as const, target: domain }],
          traits: [],
        })),
        {
          ref: domain,
          uid: domain,
          kind: 'domain',
          title: 'Selling',
          memberships: [],
          traits: [],
        },
      ],
      new Date('2026-11-01T00:00:00Z'),
    );
  });

  function refresh(
    now: string,
    signal = new AbortController().signal,
    database = knex,
  ) {
    const definitions = new DatabaseDefinitionsStore(database);
    const sources = { names: new Map(), scheduleSeconds: 600 };
    return refreshReadings({
      knex: database,
      loader: new ScopeLoader({
        ...{ knex: database, definitions, sources, timeZone },
      }),
      readings: new DatabaseReadingStore(database),
      metrics,
      timeZone,
      fiscalYearStartsIn: 1,
      clock: () => new Date(now),
      signal,
    });
  }

  async function versions(): Promise<Map<number, string>> {
    const { rows } = await knex.raw(
      `select scope_id, string_agg(ctid::text || computed_at::text, ' ' order by period, metric_id) as rows
       from readings group by scope_id`,
    );
    return new Map(
      rows.map((row: { scope_id: number; rows: string }) => [
        row.scope_id,
        row.rows,
      ]),
    );
  }

  async function changedSince(before: Map<number, string>) {
    const after = await versions();
    const changed = [...after].filter(([id, rows]) => before.get(id) !== rows);
    return [...ids]
      .filter(([, id]) => changed.some(([other]) => other === id))
      .map(([ref]) => ref);
  }

  it('stores both periods of every entity, of its domain and of the organisation', async () => {
    await refresh('2026-11-23T09:00:00Z');
    const counts = await knex('readings')
      .groupBy('scope_id')
      .select('scope_id')
      .count();
    const stored = Object.fromEntries(
      counts.map(({ scope_id: id, count }) => [id, Number(count)]),
    );
    const twice = (type: ScopeType) => 2 * metricsOf(metrics, type).length;
    expect(stored).toEqual({
      [organisationScopeId]: twice('organisation'),
      ...Object.fromEntries(
        entities.map(ref => [ids.get(ref), twice('entity')]),
      ),
      [ids.get(domain)!]: twice('domain'),
    });
    expect(await knex('dirty_entities')).toEqual([]);
  });

  it('holds what it took with the one connection that it needs', async () => {
    const { client, connection } = knex.client.config;
    const pool = { min: 0, max: 1 };
    const narrow = createKnex({
      ...{ client, connection, pool },
      acquireConnectionTimeout: 5_000,
    });
    await knex('readings').delete();
    await knex('reading_periods').delete();
    await refresh('2026-11-23T09:00:00Z', undefined, narrow);
    expect(await knex('readings').distinct('scope_id')).toHaveLength(5);
    await narrow.destroy();
  });

  it('does nothing when nothing is dirty', async () => {
    const before = await versions();
    await refresh('2026-11-23T10:00:00Z');
    expect(await changedSince(before)).toEqual([]);
  });

  it('rewrites what changed of a dirty entity and of its domain', async () => {
    const before = await versions();
    await new DatabaseSignalStore(knex).store(
      [
        {
          entityId: ids.get(entities[1])!,
          sourceId: 1,
          kind: 'deployment',
          externalId: '1',
          at: new Date('2026-11-20T00:00:00Z'),
          outcome: 'success',
          sourceUpdatedAt: new Date('2026-11-20T00:00:00Z'),
        },
      ],
      new Date('2026-11-23T11:00:00Z'),
    );
    await linkMarked(knex, {
      clock: () => new Date('2026-11-23T11:00:00Z'),
      signal: new AbortController().signal,
    });
    await refresh('2026-11-23T11:00:00Z');
    expect((await changedSince(before)).sort()).toEqual(
      [entities[1], domain].sort(),
    );
  });

  it('keeps entities dirty when it is cut', async () => {
    await knex('dirty_entities').insert({
      since: new Date('2026-11-23T12:00:00Z'),
      entity_id: ids.get(entities[0]),
    });
    const cut = AbortSignal.abort(new Error('the process ends'));
    await expect(refresh('2026-11-23T12:00:00Z', cut)).rejects.toThrow(
      'the process ends',
    );
    expect(await knex('dirty_entities')).toHaveLength(1);
  });

  it('takes everything anew after the organisation’s midnight', async () => {
    await refresh('2026-11-23T22:59:00Z');
    const { rows } = await knex.raw(
      'select max(period_end) from reading_periods',
    );
    await refresh('2026-11-23T23:01:00Z');
    const rolled = await knex.raw(
      'select max(period_end) from reading_periods',
    );
    expect(rolled.rows[0].max.getTime() - rows[0].max.getTime()).toBe(
      86_400_000,
    );
    expect(await knex('dirty_entities')).toEqual([]);
  });
});
