import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  MemoryBudget,
  SourceError,
  type BudgetOptions,
  type CollectedPage,
  type CollectedSignal,
  type Partition,
  type Source,
  type StreamCursor,
} from 'backstage-plugin-platform-value-node';
import {
  Faults,
  startAmplitudeServer,
  tinyAmplitudeProject,
  type AmplitudeProject,
  type AmplitudeServer,
} from 'platform-value-upstreams';
import type { AmplitudeSelector } from '../assignment/AmplitudeSelector';
import { createAmplitudeSource } from '../createAmplitudeSource';

const keys = { apiKey: 'the-api-key', secretKey: 'the-secret-key' };

/** A catalog entity that names its service, as tests write it. */
export function componentOf(name: string, filter = `service=${name}`): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { 'platform-value.io/amplitude-filter': filter },
    },
    spec: { type: 'service' },
  };
}

/** A project behind an Amplitude-compatible server, and the source that reads it. */
export function useAmplitude(
  options: { eventGroupsAreConditions?: boolean } = {},
) {
  let server: AmplitudeServer;
  let project: AmplitudeProject;
  let now: number;
  let clock: number;
  const faults = new Faults(1);
  const budgets: BudgetOptions[] = [];
  const slept: number[] = [];
  const bursts: number[] = [];

  beforeEach(async () => {
    project = tinyAmplitudeProject(Date.UTC(2027, 0, 1));
    now = Date.UTC(2026, 3, 20, 10);
    clock = now;
    faults.switchTo([]);
    budgets.length = 0;
    slept.length = 0;
    bursts.length = 0;
    server = await startAmplitudeServer({
      ...options,
      project: () => project,
      keys,
      faults,
      now: () => now,
      clock: () => clock,
      slowMilliseconds: 2_000,
    });
  });
  afterEach(() => server.close());

  function openBudget(opened: BudgetOptions) {
    budgets.push(opened);
    return new MemoryBudget(opened, () => new Date(clock));
  }

  /** The cost of all requests so far. */
  function spent(): number {
    const costs = server.journal.entries().map(({ cost }) => cost);
    return costs.reduce((sum, cost) => sum + cost, 0);
  }

  function source(amplitude: object = {}): Source<AmplitudeSelector> {
    const config = new ConfigReader({
      platformValue: {
        amplitude: {
          ...{ ...keys, timeZone: project.timeZone, baseUrl: server.url },
          ...{ shards: 1, historyDays: 90, ...amplitude },
        },
      },
    });
    const created = createAmplitudeSource(
      { config, openBudget },
      {
        clock: () => new Date(clock),
        random: () => 0,
        sleep: async milliseconds => {
          slept.push(milliseconds);
        },
        fetch,
        timeout: 1_000,
      },
    );
    if (!created) throw new Error('the source was not asked for');
    return created;
  }

  return {
    source,
    /** The pages of a stream, over as many runs as its budget asks for. */
    async readStream(
      run: Omit<ReadRunOptions, 'pages' | 'now' | 'mostPages'>,
    ): Promise<CollectedPage[]> {
      const pages: CollectedPage[] = [];
      for (;;) {
        const cursor = pages[pages.length - 1]?.cursor ?? run.cursor;
        try {
          await readRun({ ...run, cursor, pages, now: new Date(now) });
          return pages;
        } catch (error) {
          if (!(error instanceof SourceError) || !error.retryAt) throw error;
          bursts.push(spent() - bursts.reduce((sum, cost) => sum + cost, 0));
          clock = error.retryAt.getTime();
        }
      }
    },
    faults,
    budgets,
    slept,
    /** Cost between one renewal of a budget and the next. */
    bursts,
    /** Lets budgets renew, while the world stands still. */
    renewBudgets: () => {
      clock += 3_600_000;
    },
    project: () => project,
    replaceProject: (next: AmplitudeProject) => {
      project = next;
    },
    journal: () => server.journal,
    now: () => new Date(now),
    /** Shows the project as it was at a moment; budgets are all there again. */
    travelTo: (moment: number) => {
      now = moment;
      clock = moment;
    },
  };
}

/** The partitions entities are assigned to, each with its entities. */
export function partitionsOf(
  source: Source<AmplitudeSelector>,
  entities: Entity[],
): Partition<AmplitudeSelector>[] {
  const partitions = new Map<string, Partition<AmplitudeSelector>>();
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
export interface ReadRunOptions {
  source: Source<AmplitudeSelector>;
  partition: Partition<AmplitudeSelector>;
  stream: string;
  cursor?: StreamCursor;
  now: Date;
  /** Stops after so many pages, as a run that is cut. */
  mostPages?: number;
  /** Where pages go, those before a failure too. */
  pages?: CollectedPage[];
}

/** The pages of one run of a stream; cursors pass through JSON, as in the store. */
export async function readRun(
  options: ReadRunOptions,
): Promise<CollectedPage[]> {
  const { source, partition, stream, now, mostPages = Infinity } = options;
  const { pages = [] } = options;
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
export function stored(pages: CollectedPage[]): CollectedSignal[] {
  const signals = new Map<string, CollectedSignal>();
  for (const signal of pages.flatMap(page => page.signals)) {
    const key = `${signal.entityRef} ${signal.kind} ${signal.externalId}`;
    const known = signals.get(key);
    if (!known || known.sourceUpdatedAt <= signal.sourceUpdatedAt) {
      signals.set(key, signal);
    }
  }
  return [...signals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, signal]) => signal);
}

/** The last page's end of what is covered, and its beginning. */
export function coverageOf(pages: CollectedPage[]) {
  const { coveredFrom, coveredUntil } = pages[pages.length - 1];
  return { coveredFrom, coveredUntil };
}
