import { mockServices } from '@backstage/backend-test-utils';
import {
  defineSource,
  SourceError,
  type CollectedPage,
  type ProbeResult,
  type Source,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { collectSource } from './collectSource';
import { DatabaseAssignmentStore } from './DatabaseAssignmentStore';
import { DatabaseSignalStore } from './DatabaseSignalStore';
import { DatabaseSourceStore } from './DatabaseSourceStore';
import { DatabaseStreamStore } from './DatabaseStreamStore';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const day = (number: number) => new Date(Date.UTC(2026, 10, number));

/** An upstream with five deployments in each repository, two to a page. */
class FakeUpstream implements Source {
  calls = 0;
  moved = 0;
  readonly broken = new Set<string>();
  cutAfterPages = Infinity;

  assign() {
    return { problems: [] };
  }

  async *probe({
    partitions,
  }: Parameters<Source['probe']>[0]): AsyncIterable<ProbeResult> {
    this.calls += 1;
    for (const { key } of partitions) {
      yield this.broken.has(key)
        ? { partition: key, error: gone(key) }
        : { partition: key, markers: { deployments: `at ${this.moved}` } };
    }
  }

  async *collect({
    partition,
    cursor,
  }: Parameters<Source['collect']>[0]): AsyncIterable<CollectedPage> {
    const [{ entityRef }] = partition.entities;
    for (let page = Number(cursor?.next ?? 0); page < 3; page += 1) {
      if (this.cutAfterPages-- <= 0) throw new Error('the process was killed');
      this.calls += 1;
      const numbers = [page * 2, page * 2 + 1].filter(number => number < 5);
      yield {
        signals: numbers.map(number => ({
          entityRef,
          kind: 'deployment',
          externalId: `${partition.key}-${number}`,
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

  usage() {
    return { calls: this.calls };
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

describe('collectSource', () => {
  const logger = mockServices.logger.mock();
  const upstream = new FakeUpstream();
  const definition = defineSource({
    id: 'fake',
    title: 'Fake',
    streams: [
      { id: 'deployments', title: 'Deployments', kinds: ['deployment'] },
    ],
    create: () => upstream,
  });
  let knex: Knex;
  let sourceId: number;
  let now = day(21);

  beforeAll(async () => {
    knex = await createDatabase();
    const sources = new DatabaseSourceStore(knex);
    sourceId = await sources.idOf('fake');
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
          partition: `repository-${title}`,
          selector: {},
          expects: { deployment: 'its annotation' },
        },
      })),
      day(1),
    );
  });

  function collect(at: Date) {
    now = at;
    return collectSource({
      definition,
      source: upstream,
      sourceId,
      knex,
      assignments: new DatabaseAssignmentStore(knex),
      signals: new DatabaseSignalStore(knex),
      sources: new DatabaseSourceStore(knex),
      streams: new DatabaseStreamStore(knex),
      logger,
      onCollected: async () => {},
      clock: () => now,
      signal: new AbortController().signal,
    });
  }

  function coverage() {
    return knex('coverage')
      .join('entities', 'entities.entity_id', 'coverage.entity_id')
      .orderBy('title')
      .select('title', 'covered_from', 'covered_until');
  }

  async function rowVersions() {
    const { rows } = await knex.raw(`
      select tableoid::regclass::text as table, ctid::text, xmin::text from signals
      union all select 'streams', ctid::text, xmin::text from streams
      union all select 'links', ctid::text, xmin::text from links
      order by 1, 2`);
    return rows;
  }

  it('goes on after its last stored page when it was killed', async () => {
    upstream.cutAfterPages = 4;
    await expect(collect(day(21))).rejects.toThrow('the process was killed');
    const [{ count: before }] = await knex('signals').count();
    expect(Number(before)).toBeGreaterThan(0);

    upstream.cutAfterPages = Infinity;
    await collect(day(21));
    const ids = await knex('signals')
      .orderBy('external_id')
      .pluck('external_id');
    expect(ids).toEqual(
      ['a', 'b', 'c'].flatMap(name =>
        [0, 1, 2, 3, 4].map(number => `repository-${name}-${number}`),
      ),
    );
  });

  it('writes no row, and only probes, when nothing moved; coverage goes on', async () => {
    const versions = await rowVersions();
    const { calls } = upstream;
    await collect(day(22));
    expect(upstream.calls - calls).toBe(1);
    expect(await rowVersions()).toEqual(versions);
    expect(await coverage()).toEqual(
      ['a', 'b', 'c'].map(title => ({
        title,
        covered_from: day(1),
        covered_until: day(22),
      })),
    );
  });

  it('stops the clock of a repository that is gone, and says so once', async () => {
    upstream.broken.add('repository-b');
    upstream.moved += 1;
    await collect(day(23));
    await collect(day(24));
    expect((await coverage()).map(row => row.covered_until)).toEqual([
      day(24),
      day(22),
      day(24),
    ]);
    const said = logger.warn.mock.calls.filter(([text]) =>
      text.includes("'repository-b' is not there"),
    );
    expect(said).toHaveLength(1);
    expect(said[0][0]).toContain('Set the annotation right.');
  });

  it('closes the gap when the repository is back', async () => {
    upstream.broken.clear();
    await collect(day(25));
    expect((await coverage()).map(row => row.covered_until)).toEqual([
      day(25),
      day(25),
      day(25),
    ]);
  });
});
