import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  defineSource,
  SourceError,
  type CollectedPage,
  type ProbeResult,
  type Source,
  type ReconciliationPage,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { quietTelemetry } from '../../__testUtils__/quietTelemetry';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseAssignmentStore } from '../assignments/DatabaseAssignmentStore';
import { Collection } from '../Collection';
import { DatabaseSourceStore } from '../DatabaseSourceStore';
import { readVanished } from '../health/readVanished';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const day = (number: number) => new Date(Date.UTC(2026, 10, number));

/** Issues that can be deleted, or be overlooked when they are collected. */
class ForgetfulUpstream implements Source {
  present = new Set(Array.from({ length: 30 }, (_, number) => `${number}`));
  readonly overlooked = new Set<string>();
  readonly strange = new Set<string>();
  failure: SourceError | undefined;

  assign() {
    return { problems: [] };
  }

  async *probe({
    partitions,
  }: Parameters<Source['probe']>[0]): AsyncIterable<ProbeResult> {
    for (const { key } of partitions) {
      yield { partition: key, markers: { issues: 'unmoved' } };
    }
  }

  async *collect({
    partition,
  }: Parameters<Source['collect']>[0]): AsyncIterable<CollectedPage> {
    const [{ entityRef }] = partition.entities;
    const seen = [...this.present].filter(
      id => !this.overlooked.has(id) && !this.strange.has(id),
    );
    yield {
      signals: seen.map(externalId => ({
        ...{ entityRef, kind: 'incident', externalId, outcome: 'open' },
        ...{ at: day(2), sourceUpdatedAt: day(2) },
      })),
      rejected: [...this.strange].map(externalId => ({
        ...{ externalId, reason: 'it can not be understood' },
      })),
      cursor: {},
      coveredFrom: day(1),
      progress: { done: seen.length },
    };
  }

  async *reconcile(): AsyncIterable<ReconciliationPage> {
    if (this.failure) throw this.failure;
    const facts = [...this.present].map(externalId => ({
      kind: 'incident' as const,
      externalId,
    }));
    yield { facts: facts.slice(0, 10) };
    yield { facts: facts.slice(10) };
  }

  calls() {
    return 0;
  }

  url() {
    return undefined;
  }
}

describe('a reconciliation', () => {
  let knex: Knex;
  let upstream: ForgetfulUpstream;
  let collect: (at: Date) => Promise<void>;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await createDatabase();
    upstream = new ForgetfulUpstream();
    const sourceId = await new DatabaseSourceStore(knex).idOf('forgetful');
    const [{ entity_id: entityId }] = await knex('entities')
      .insert({
        ...{ ref: 'component:default/a', kind: 'component' },
        ...{ title: 'a', content_hash: 'a' },
      })
      .returning('entity_id');
    const assignment = { partition: 'a', selector: {}, expects: {} };
    await new DatabaseAssignmentStore(knex).store(
      sourceId,
      [{ entityId, assignment }],
      day(1),
    );
    const definition = defineSource({
      id: 'forgetful',
      title: 'Forgetful',
      streams: [{ id: 'issues', title: 'Issues', kinds: ['incident'] }],
      create: () => upstream,
    });
    const running = { definition, source: upstream, sourceId };
    let now = day(3);
    const collection = new Collection({
      telemetry: quietTelemetry(),
      knex,
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
      logger,
      running: [running],
      clock: () => now,
      random: () => 0,
    });
    const { signal } = new AbortController();
    collect = async at => {
      now = at;
      await collection.probe(running, signal);
      await collection.work(running, signal);
    };
    await collect(day(3));
  });

  afterEach(() => knex.destroy());

  const count = async () => (await knex('signals')).length;
  const found = () =>
    knex('streams').first('present', 'missing', 'surplus', 'reconciled_at');

  it('comes a few days after everything was collected, and then weekly', async () => {
    await collect(day(5));
    expect((await found()).reconciled_at).toBeNull();
    await collect(day(7));
    expect(await found()).toEqual({
      ...{ present: 30, missing: 0, surplus: 0, reconciled_at: day(7) },
    });
    await collect(day(10));
    expect((await found()).reconciled_at).toEqual(day(7));
    await collect(day(14));
    expect((await found()).reconciled_at).toEqual(day(14));
  });

  it('removes what its source deleted without a word', async () => {
    upstream.present.delete('7');
    await collect(day(7));
    expect(await found()).toMatchObject({ present: 29, surplus: 1 });
    expect(await knex('signals').where('external_id', '7')).toEqual([]);
    expect(await count()).toBe(29);
  });

  it('has read anew what was overlooked', async () => {
    upstream.present.add('late');
    upstream.overlooked.add('late');
    await collect(day(7));
    expect(await found()).toMatchObject({ present: 31, missing: 1 });
    upstream.overlooked.clear();
    await collect(day(8));
    expect(await count()).toBe(31);
  });

  it('brings back what was hidden for a while, though nobody changed it', async () => {
    upstream.present.delete('7');
    await collect(day(7));
    expect(await count()).toBe(29);
    upstream.present.add('7');
    await collect(day(14));
    await collect(day(15));
    expect(await count()).toBe(30);
  });

  it('has read again what could not be understood, for a month', async () => {
    upstream.present.add('odd');
    upstream.strange.add('odd');
    upstream.overlooked.add('8');
    await knex('signals').delete();
    await collect(day(7));
    await collect(day(8));
    expect(await knex('dead_letters').pluck('external_id')).toEqual(['odd']);
    await collect(day(14));
    expect(await found()).toMatchObject({ missing: 2 });
    await collect(day(37));
    expect(await found()).toMatchObject({ missing: 2 });
    await collect(day(46));
    expect(await found()).toMatchObject({ missing: 1 });
  });

  it('leaves nothing set aside that is understood at last', async () => {
    upstream.present.add('odd');
    upstream.strange.add('odd');
    await collect(day(7));
    await collect(day(8));
    expect(await knex('dead_letters')).toHaveLength(1);
    upstream.strange.clear();
    await collect(day(14));
    await collect(day(15));
    expect(await knex('dead_letters')).toEqual([]);
    expect(await count()).toBe(31);
  });

  it('does not take a lost permission for thirty deletions', async () => {
    upstream.present = new Set(['1']);
    await collect(day(7));
    expect(await count()).toBe(30);
    expect(await found()).toMatchObject({ surplus: 29 });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('29 of 30 facts of issues'),
    );
    const sources = new DatabaseSourceStore(knex);
    const [{ id }] = await knex('sources').select('id');
    expect(await readVanished(knex, await sources.idOf(id))).toMatchObject([
      {
        code: 'vanished',
        message: expect.stringContaining('29 of 30 facts of issues'),
        remedy: expect.stringContaining('credential'),
        at: day(7).toISOString(),
      },
    ]);
  });

  it('changes nothing when it can not be made, and is made later', async () => {
    upstream.present.delete('7');
    upstream.failure = new SourceError({
      ...{ code: 'transient', message: 'it flickers.', remedy: 'Wait.' },
    });
    await collect(day(7));
    expect(await count()).toBe(30);
    upstream.failure = undefined;
    await collect(day(9));
    expect(await count()).toBe(29);
  });
});
