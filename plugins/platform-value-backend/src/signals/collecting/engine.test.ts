import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  defineSource,
  SourceError,
  type CollectedPage,
  type ProbeResult,
  type Source,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { quietTelemetry } from '../../__testUtils__/quietTelemetry';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseAssignmentStore } from '../assignments/DatabaseAssignmentStore';
import { Collection } from '../Collection';
import { DatabaseSourceStore } from '../DatabaseSourceStore';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const minutes = (at: Date, count: number) =>
  new Date(at.getTime() + count * 60_000);

/** An upstream with five deployments in each repository, two to a page. */
class FakeUpstream implements Source {
  called = 0;
  moved = 0;
  collected: string[] = [];
  looked: string[] = [];
  seenAtOnce = Infinity;
  enough: SourceError | undefined;
  onProbe: () => void = () => {};
  readonly broken = new Map<string, SourceError>();
  readonly gone = new Set<string>();
  onPage: (key: string, page: number) => void = () => {};
  beforePage: (key: string, page: number) => Promise<void> = async () => {};

  assign() {
    return { problems: [] };
  }

  async *probe({
    partitions,
  }: Parameters<Source['probe']>[0]): AsyncIterable<ProbeResult> {
    this.called += 1;
    this.onProbe();
    for (const [index, { key }] of partitions.entries()) {
      if (index >= this.seenAtOnce && this.enough) {
        yield { partition: key, error: this.enough };
        continue;
      }
      this.looked.push(key);
      yield this.gone.has(key)
        ? { partition: key, error: gone(key) }
        : { partition: key, markers: { deployments: `at ${this.moved}` } };
    }
  }

  async *collect({
    partition,
    cursor,
  }: Parameters<Source['collect']>[0]): AsyncIterable<CollectedPage> {
    const { key } = partition;
    const [{ entityRef }] = partition.entities;
    this.collected.push(key);
    for (let page = Number(cursor?.next ?? 0); page < 3; page += 1) {
      const broken = this.broken.get(key);
      if (broken) throw broken;
      this.onPage(key, page);
      await this.beforePage(key, page);
      this.called += 1;
      const numbers = [page * 2, page * 2 + 1].filter(number => number < 5);
      yield {
        signals: numbers.map(number => ({
          entityRef,
          kind: 'deployment',
          externalId: `${key}-${number}`,
          at: day(20 - number),
          outcome: 'success',
          sourceUpdatedAt: day(20),
        })),
        cursor: { next: page === 2 ? 0 : page + 1 },
        coveredFrom: page === 2 ? day(1) : day(20 - page * 2),
        progress: { done: page * 2 + numbers.length, total: 5 },
      };
    }
  }

  budgetOf() {
    return 'fake';
  }

  calls() {
    return this.called;
  }

  url() {
    return undefined;
  }
}

function gone(key: string): SourceError {
  return new SourceError({
    code: 'gone',
    message: `repository '${key}' is not there.`,
    remedy: 'Set the annotation right.',
  });
}

describe('the engine', () => {
  let knex: Knex;
  let upstream: FakeUpstream;
  let sourceId: number;
  let now: Date;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await createDatabase();
    upstream = new FakeUpstream();
    now = day(21);
    sourceId = await new DatabaseSourceStore(knex).idOf('fake');
    const entities = await knex('entities')
      .insert(
        ['a', 'b', 'c'].map(name => ({
          ref: `component:default/${name}`,
          kind: 'component',
          title: name,
          content_hash: name,
        })),
      )
      .returning(['entity_id', 'title']);
    await new DatabaseAssignmentStore(knex).store(
      sourceId,
      entities.map(({ entity_id: entityId, title }) => ({
        entityId,
        assignment: {
          partition: title,
          selector: {},
          expects: { deployment: 'its annotation' },
        },
      })),
      day(1),
    );
  });

  afterEach(() => knex.destroy());

  function replica() {
    const definition = defineSource({
      id: 'fake',
      title: 'Fake',
      streams: [
        { id: 'deployments', title: 'Deployments', kinds: ['deployment'] },
      ],
      create: () => upstream,
    });
    const running = { definition, source: upstream, sourceId };
    const collection = new Collection({
      telemetry: quietTelemetry(),
      knex,
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
      logger,
      running: [running],
      clock: () => now,
      random: () => 0,
      leases: { seconds: 60, slicesAtOnce: 8 },
    });
    const { signal } = new AbortController();
    return {
      probe: () => collection.probe(running, signal),
      work: (until = signal) => collection.work(running, until),
      async collect(at: Date) {
        now = at;
        await collection.probe(running, signal);
        await collection.work(running, signal);
        await collection.link(signal);
      },
    };
  }

  async function coveredUntil() {
    const rows = await knex('coverage')
      .join('entities', 'entities.entity_id', 'coverage.entity_id')
      .orderBy('title');
    return Object.fromEntries(
      rows.map(row => [row.title, row.covered_until.getUTCDate()]),
    );
  }

  function storedIds(): Promise<string[]> {
    return knex('signals').orderBy('external_id').pluck('external_id');
  }

  const allIds = ['a', 'b', 'c'].flatMap(name =>
    [0, 1, 2, 3, 4].map(number => `${name}-${number}`),
  );

  async function rowVersions() {
    const { rows } = await knex.raw(`
      select tableoid::regclass::text as table, ctid::text, xmin::text from signals
      union all select 'streams', ctid::text, xmin::text from streams
      union all select 'links', ctid::text, xmin::text from links
      order by 1, 2`);
    return rows;
  }

  it('goes on after the last stored page when it was stopped', async () => {
    const stop = new AbortController();
    const { probe, work } = replica();
    await probe();
    upstream.onPage = (key, page) => {
      if (key === 'b' && page === 1) stop.abort(new Error('stopped'));
    };
    await Promise.allSettled([work(stop.signal)]);
    expect((await storedIds()).length).toBeLessThan(15);

    upstream.onPage = () => {};
    await replica().work();
    expect(await storedIds()).toEqual(allIds);
    expect(upstream.called).toBeLessThanOrEqual(1 + 9 + 3);
  });

  it('takes over from a process that died, when its lease has run out', async () => {
    const { probe, work } = replica();
    await probe();
    await knex('streams').update({
      lease: '00000000-0000-4000-8000-000000000000',
      lease_until: minutes(now, 1),
    });
    expect(await work()).toBe(0);
    now = minutes(now, 2);
    expect(await work()).toBe(3);
    expect(await storedIds()).toEqual(allIds);
  });

  it('stores nothing for a process whose lease another one has taken', async () => {
    const { probe, work } = replica();
    await probe();
    const taken = '00000000-0000-4000-8000-000000000000';
    upstream.beforePage = async (key, page) => {
      if (key === 'b' && page === 1)
        await knex('streams').update({ lease: taken });
    };
    await work();
    expect(await storedIds()).not.toContain('b-2');
    expect(await knex('streams').where('lease', taken)).not.toEqual([]);
  });

  it('shares the work of replicas, each slice once', async () => {
    const replicas = [replica(), replica(), replica(), replica()];
    await replicas[0].probe();
    const worked = await Promise.all(replicas.map(({ work }) => work()));
    expect(worked.reduce((sum, slices) => sum + slices)).toBe(3);
    expect(upstream.collected.sort()).toEqual(['a', 'b', 'c']);
    expect(await storedIds()).toEqual(allIds);
  });

  it('collects no more of a budget at once than it allows', async () => {
    await knex('budgets').insert({
      ...{ source_id: sourceId, name: 'fake', reserve: 0, slices_at_once: 1 },
    });
    let under = 0;
    let most = 0;
    upstream.onPage = (_, page) => {
      if (page === 0) under += 1;
      most = Math.max(most, under);
      if (page === 2) under -= 1;
    };
    const replicas = [replica(), replica()];
    await replicas[0].probe();
    while ((await storedIds()).length < 15) {
      await Promise.all(replicas.map(({ work }) => work()));
    }
    expect(most).toBe(1);
  });

  it('leaves alone what has no budget to spend', async () => {
    await knex('budgets').insert({
      ...{ source_id: sourceId, name: 'fake', reserve: 0, slices_at_once: 4 },
      not_before: minutes(now, 30),
    });
    const { probe, work } = replica();
    await probe();
    expect(await work()).toBe(0);
    now = minutes(now, 30);
    expect(await work()).toBe(3);
  });

  it('has linked anew what has its history whole', async () => {
    const { probe, work } = replica();
    await probe();
    upstream.onPage = (_, page) => {
      if (page === 2) throw new TypeError('a defect');
    };
    await work();
    await knex('unlinked_entities').delete();
    upstream.onPage = () => {};
    now = minutes(now, 120);
    await knex('signals').update({ source_updated_at: day(30) });
    await work();
    expect(await knex('unlinked_entities')).toHaveLength(3);
  });

  it('writes no row, and only probes, when nothing moved; coverage goes on', async () => {
    const { collect } = replica();
    await collect(day(21));
    const versions = await rowVersions();
    const { called } = upstream;
    await collect(day(22));
    expect(upstream.called - called).toBe(1);
    expect(await rowVersions()).toEqual(versions);
    expect(await coveredUntil()).toEqual({ a: 22, b: 22, c: 22 });
  });

  it('does not claim to have watched what is due and not yet collected', async () => {
    const { collect, probe } = replica();
    await collect(day(21));
    await collect(day(22));
    upstream.moved += 1;
    now = day(23);
    await probe();
    expect(await coveredUntil()).toEqual({ a: 22, b: 22, c: 22 });
  });

  it('collects what is new before history', async () => {
    const { collect, probe, work } = replica();
    await collect(day(21));
    await knex('streams')
      .whereIn(
        'partition_id',
        knex('partitions').select('partition_id').whereIn('key', ['a', 'b']),
      )
      .update({ complete: false });
    upstream.moved += 1;
    upstream.collected = [];
    now = day(22);
    await probe();
    await knex('streams')
      .where('complete', true)
      .update({ due_at: minutes(now, 0) });
    await work();
    expect(upstream.collected[0]).toBe('c');
  });

  it('stops the clock of a repository that is gone, says so once, and goes on when it is back', async () => {
    const { collect } = replica();
    await collect(day(22));
    upstream.gone.add('b');
    upstream.moved += 1;
    await collect(day(23));
    await collect(day(24));
    expect(await coveredUntil()).toEqual({ a: 24, b: 22, c: 24 });
    const said = logger.warn.mock.calls.filter(([text]) =>
      text.includes("'b' is not there"),
    );
    expect(said).toHaveLength(1);
    expect(said[0][0]).toContain('Set the annotation right.');

    upstream.gone.clear();
    await collect(day(25));
    expect(await coveredUntil()).toEqual({ a: 25, b: 25, c: 25 });
  });

  it('lets one partition fail alone, and tries it again later and later', async () => {
    const { collect, work } = replica();
    const flaky = new SourceError({
      ...{ code: 'transient', message: 'it flickers.', remedy: 'Wait.' },
    });
    upstream.broken.set('b', flaky);
    await collect(day(22));
    expect((await storedIds()).filter(id => id.startsWith('b'))).toEqual([]);
    expect(await storedIds()).toHaveLength(10);

    upstream.collected = [];
    expect(await work()).toBe(0);
    now = minutes(day(22), 1);
    expect(await work()).toBe(1);
    now = minutes(day(22), 2);
    expect(await work()).toBe(0);
    now = minutes(day(22), 3);
    upstream.broken.clear();
    expect(await work()).toBe(1);
    expect(await storedIds()).toEqual(allIds);
  });

  it('takes what it does not understand of its own for a failure of that slice alone', async () => {
    upstream.onPage = key => {
      if (key === 'b') throw new TypeError('a defect');
    };
    await replica().collect(day(22));
    expect(await storedIds()).toHaveLength(10);
    const [{ failure }] = await knex('streams').whereNotNull('failing_since');
    expect(failure.code).toBe('poison');
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('waits for a budget without calling that a failure', async () => {
    const { collect, work } = replica();
    const throttled = new SourceError({
      ...{ code: 'throttled', message: 'enough.', remedy: 'It goes on.' },
      retryAt: minutes(day(22), 40),
    });
    upstream.broken.set('b', throttled);
    await collect(day(22));
    expect(await knex('streams').whereNotNull('failing_since')).toEqual([]);
    upstream.broken.clear();
    now = minutes(day(22), 39);
    expect(await work()).toBe(0);
    now = minutes(day(22), 40);
    expect(await work()).toBe(1);
    expect(await storedIds()).toEqual(allIds);
  });

  describe('when the budget ends in the middle of a look', () => {
    const enough = new SourceError({
      ...{ code: 'throttled', message: 'enough.', remedy: 'It goes on.' },
    });

    it('goes on with the partition it did not come to, and has watched all when each had its turn', async () => {
      const { collect, probe } = replica();
      await collect(day(21));
      upstream.seenAtOnce = 2;
      upstream.enough = enough;
      now = day(22);
      await probe();
      expect(await coveredUntil()).toEqual({ a: 21, b: 21, c: 21 });
      now = day(23);
      await probe();
      expect(upstream.looked.slice(-2)).toEqual(['c', 'a']);
      expect(await coveredUntil()).toEqual({ a: 22, b: 22, c: 22 });
    });

    it('takes no partition for failing', async () => {
      upstream.seenAtOnce = 1;
      upstream.enough = enough;
      await replica().probe();
      expect(await knex('streams').whereNotNull('failing_since')).toEqual([]);
      expect(logger.warn).not.toHaveBeenCalled();
    });
  });

  it('looks less often at a source whose history it reads, unless somebody asks', async () => {
    const { probe } = replica();
    upstream.onProbe = () => {
      now = minutes(now, 10);
    };
    now = day(21);
    await probe();
    upstream.onProbe = () => {};
    const { called } = upstream;
    now = minutes(day(21), 59);
    await probe();
    expect(upstream.called).toBe(called);
    await knex('sources').update({ refresh_asked_at: now });
    await probe();
    expect(upstream.called).toBe(called + 1);
  });
});
