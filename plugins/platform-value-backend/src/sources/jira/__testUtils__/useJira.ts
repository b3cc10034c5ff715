import { ConfigReader } from '@backstage/config';
import type { Entity } from '@backstage/catalog-model';
import {
  MemoryBudget,
  type BudgetOptions,
  type CollectedPage,
  type FactKey,
  type Partition,
  type ProbeResult,
  type Source,
  type StreamCursor,
} from 'backstage-plugin-platform-value-node';
import {
  startJiraServer,
  type Fault,
  type JiraFault,
  type JiraServer,
  type JiraSite,
} from 'platform-value-upstreams';
import type { JiraSelector } from '../assignment/JiraSelector';
import { createJiraSource } from '../createJiraSource';

const email = 'portal@acme.example';
const token = 'the-token-of-the-tests';

/** A catalog entity of a project, as tests write it. */
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

/** A site behind a Jira-compatible server, and the source that reads it. */
export function useJira(
  site: () => { jira: JiraSite; end: number },
  options: {
    deployment?: 'cloud' | 'data-center';
    timeZone?: string;
    configuration?: object;
  } = {},
) {
  const { deployment = 'cloud', timeZone } = options;
  let server: JiraServer;
  let now: number;
  let aged = 0;
  const slept: number[] = [];
  const current = { world: site() };

  beforeEach(async () => {
    current.world = site();
    now = current.world.end;
    aged = 0;
    slept.length = 0;
    server = await startJiraServer({
      world: () => current.world,
      account:
        deployment === 'cloud'
          ? { deployment, email, apiToken: token }
          : { deployment, personalAccessToken: token },
      timeZone,
      now: () => now,
      clock: () => Date.now() + aged,
      burst: 10_000,
    });
  });
  afterEach(() => server.close());

  function source(
    given: {
      jira?: object;
      platformValue?: object;
      fetch?: typeof fetch;
    } = {},
  ): Source<JiraSelector> {
    const jira = {
      host: server.url,
      token,
      ...(deployment === 'cloud' && { email }),
      fields: { severity: 'Severity', deployment: 'Caused by' },
      ...given.jira,
    };
    const config = new ConfigReader({
      platformValue: { jira, ...given.platformValue },
    });
    const clock = () => new Date(now);
    const created = createJiraSource(
      {
        config,
        openBudget: (opened: BudgetOptions) => new MemoryBudget(opened, clock),
      },
      {
        clock,
        random: () => 0,
        sleep: async milliseconds => {
          slept.push(milliseconds);
        },
        fetch: given.fetch ?? fetch,
      },
    );
    if (!created) throw new Error('the configuration asks for no Jira');
    return created;
  }

  return {
    source,
    slept,
    calls: () => server.journal.counts(),
    forgetCalls: () => server.journal.clear(),
    breakWith: (...faults: (Fault & { name: JiraFault })[]) =>
      server.faults.switchTo(faults),
    /** Shows the site as it was at a moment, in epoch milliseconds. */
    travelTo: (moment: number) => {
      now = moment;
    },
    /** Lets page tokens grow old. */
    ageTokens: (milliseconds: number) => {
      aged += milliseconds;
    },
    now: () => new Date(now),
    replaceSite: (jira: JiraSite) => {
      current.world = { ...current.world, jira };
    },
    url: () => server.url,
  };
}

/** The partitions entities are assigned to, each with its entities. */
export function partitionsOf(
  source: Source<JiraSelector>,
  entities: Entity[],
): Partition<JiraSelector>[] {
  const partitions = new Map<string, Partition<JiraSelector>>();
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
  source: Source<JiraSelector>;
  partition: Partition<JiraSelector>;
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

/** What a reconciliation of a stream names. */
export async function reconciliationOf(
  options: Omit<ReadStreamOptions, 'cursor' | 'mostPages'>,
): Promise<FactKey[]> {
  const { source, ...request } = options;
  const { signal } = new AbortController();
  const facts: FactKey[] = [];
  for await (const page of source.reconcile!({ ...request, signal })) {
    facts.push(...page.facts);
  }
  return facts;
}

/** What a probe says of partitions. */
export async function probeOf(
  source: Source<JiraSelector>,
  partitions: Partition<JiraSelector>[],
  now: Date,
): Promise<ProbeResult[]> {
  const { signal } = new AbortController();
  const results: ProbeResult[] = [];
  for await (const result of source.probe({ partitions, now, signal })) {
    results.push(result);
  }
  return results;
}

/**
 * What a store would hold after some pages: the newest version of each signal,
 * without those that were removed.
 */
export function stored(pages: CollectedPage[]) {
  const signals = new Map<string, CollectedPage['signals'][number]>();
  for (const page of pages) {
    for (const signal of page.signals) signals.set(keyOf(signal), signal);
    for (const gone of page.removed ?? []) {
      for (const [key, signal] of signals) {
        const isOf = !gone.entityRef || gone.entityRef === signal.entityRef;
        if (isOf && key === keyOf({ ...signal, ...gone })) signals.delete(key);
      }
    }
  }
  const byKey = (a: [string, unknown], b: [string, unknown]) =>
    a[0].localeCompare(b[0]);
  return [...signals].sort(byKey).map(([, signal]) => signal);
}

function keyOf(signal: FactKey & { entityRef?: string }): string {
  return `${signal.entityRef} ${signal.kind} ${signal.externalId}`;
}
