import { ConfigReader } from '@backstage/config';
import type { Entity } from '@backstage/catalog-model';
import {
  MemoryBudget,
  type BudgetOptions,
  type CollectedPage,
  type Partition,
  type Source,
  type StreamCursor,
} from 'backstage-plugin-platform-value-node';
import {
  startGithubServer,
  type GithubServer,
  type World,
} from 'platform-value-upstreams';
import type { GithubSelector } from '../assignment/GithubSelector';
import { createGithubSource } from '../createGithubSource';

const token = 'the-token-of-the-tests';

/** A catalog entity of a repository, as tests write it. */
export function componentOf(
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service' },
  };
}

/** A world behind a GitHub-compatible server, and the source that reads it. */
export function useGithub(
  world: () => World,
  options: { limits?: { core: number; graphql: number } } = {},
) {
  const { limits } = options;
  let server: GithubServer;
  let sent: string[] = [];
  let now: number;
  const current = { world: world() };

  beforeEach(async () => {
    current.world = world();
    now = current.world.end;
    server = await startGithubServer({
      world: () => current.world,
      token,
      now: () => now,
      ...(limits && { limits }),
    });
    sent = [];
  });
  afterEach(() => server.close());

  const recordingFetch: typeof fetch = (input, init) => {
    sent.push(String(init?.body ?? ''));
    return fetch(input, init);
  };

  function source(given: { token?: string; platformValue?: object } = {}) {
    const config = new ConfigReader({
      integrations: {
        github: [
          {
            host: 'github.com',
            apiBaseUrl: `${server.url}/api/v3`,
            token: given.token ?? token,
          },
        ],
      },
      ...(given.platformValue && { platformValue: given.platformValue }),
    });
    const clock = () => new Date();
    const openBudget = (opened: BudgetOptions) =>
      new MemoryBudget(opened, clock);
    return createGithubSource(
      { config, openBudget },
      {
        clock,
        random: () => 0.5,
        sleep: async () => {},
        fetch: recordingFetch,
      },
    );
  }

  return {
    source,
    journal: () => server.journal,
    faults: () => server.faults,
    /** Variables of the queries that were sent. */
    queries: (): Record<string, unknown>[] =>
      sent.filter(Boolean).map(body => JSON.parse(body).variables),
    /** Shows the world as it was at a moment, in epoch milliseconds. */
    travelTo: (moment: number) => {
      now = moment;
    },
    now: () => new Date(now),
    replaceWorld: (next: World) => {
      current.world = next;
    },
  };
}

/** The partitions entities are assigned to, each with its entities. */
export function partitionsOf(
  source: Source<GithubSelector>,
  entities: Entity[],
): Partition<GithubSelector>[] {
  const partitions = new Map<string, Partition<GithubSelector>>();
  for (const entity of entities) {
    const { assignment } = source.assign(entity);
    if (!assignment) continue;
    const { partition: key, selector } = assignment;
    const partition = partitions.get(key) ?? { key, entities: [] };
    const entityRef = `component:default/${entity.metadata.name}`;
    partition.entities.push({ entityRef, selector });
    partitions.set(key, partition);
  }
  return [...partitions.values()];
}

/** What is to be read of a partition. */
export interface ReadStreamOptions {
  source: Source<GithubSelector>;
  partition: Partition<GithubSelector>;
  stream: string;
  cursor?: StreamCursor;
  now: Date;
  /** Stops after so many pages, as a run that is cut. */
  mostPages?: number;
}

/** The pages of a stream; cursors pass through JSON, as in the store. */
export async function readStream(
  options: ReadStreamOptions,
): Promise<CollectedPage[]> {
  const pages: CollectedPage[] = [];
  const { source, partition, stream, now, mostPages = Infinity } = options;
  const cursor = options.cursor && JSON.parse(JSON.stringify(options.cursor));
  const { signal } = new AbortController();
  const reading = source.collect({ partition, stream, cursor, now, signal });
  for await (const page of reading) {
    pages.push(page);
    if (pages.length >= mostPages) break;
  }
  return pages;
}

/** What a store would hold after some pages: the newest version of each signal. */
export function stored(pages: CollectedPage[]) {
  const signals = new Map(
    pages
      .flatMap(page => page.signals)
      .map(signal => [
        `${signal.entityRef} ${signal.kind} ${signal.externalId}`,
        signal,
      ]),
  );
  const commits = new Map(
    pages
      .flatMap(page => page.commits ?? [])
      .map(({ sha, position }) => [sha, position]),
  );
  const byKey = (a: [string, unknown], b: [string, unknown]) =>
    a[0].localeCompare(b[0]);
  return {
    signals: [...signals].sort(byKey).map(([, signal]) => signal),
    commits: [...commits].sort(byKey),
  };
}
