import {
  SourceError,
  type CollectedPage,
  type CollectedSignal,
  type Partition,
  type StreamCursor,
} from 'backstage-plugin-platform-value-node';
import {
  generateWorld,
  subjectOf,
  workItemTruth,
  type JiraFault,
} from 'platform-value-upstreams';
import type { JiraSelector } from './assignment/JiraSelector';
import { day, minute } from './__testUtils__/times';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  reconciliationOf,
  useJira,
} from './__testUtils__/useJira';

jest.setTimeout(120_000);

const end = Date.UTC(2026, 10, 1);
const start = end - 200 * day;
const host = '127.0.0.1:4010';
const world = generateWorld({ seed: 7, services: 40, start, end, host });
const componentNames = world.catalog
  .filter(({ kind }) => kind === 'Component')
  .map(({ metadata }) => metadata.name);
const components = world.catalog
  .filter(({ kind }) => kind === 'Component')
  .map(({ metadata: { name, annotations = {} } }) =>
    componentOf(name, annotations),
  );

/** What is known of an entity's issues, to be compared with the truth. */
function knownOf(signals: CollectedSignal[], name: string) {
  const own = signals.filter(
    ({ entityRef }) => entityRef === `component:default/${name}`,
  );
  const ofKind = (kind: string) =>
    own
      .filter(signal => signal.kind === kind)
      .map(({ externalId, at, seconds, facts = {} }) => ({
        id: Number(externalId),
        from: at.getTime(),
        until:
          seconds === undefined ? undefined : at.getTime() + seconds * 1000,
        named: facts.deployment ?? facts.sha,
      }))
      .sort((a, b) => a.id - b.id);
  return { incidents: ofKind('incident'), workItems: ofKind('workItem') };
}

function trueOf(name: string): ReturnType<typeof knownOf> {
  const incidents = (subjectOf(world, name)?.incidents ?? []).flatMap(
    ({ jira: id, createdAt: from, closedAt: until, names }) =>
      id === undefined ? [] : [{ id, from, until, named: nameOf(names) }],
  );
  const workItems = workItemTruth(world, name).map(
    ({ id, createdAt: from, doneAt: until }) => ({ id, from, until }),
  );
  return {
    incidents: incidents.sort((a, b) => a.id - b.id),
    workItems: workItems.map(item => ({ ...item, named: undefined })),
  };
}

function nameOf(
  names: { deployment: number } | { sha: string } | object | undefined,
) {
  if (names && 'deployment' in names) return String(names.deployment);
  return names && 'sha' in names ? names.sha.slice(0, 16) : undefined;
}

const truth = componentNames.map(name => ({ name, ...trueOf(name) }));

function allKnown(signals: CollectedSignal[]) {
  return componentNames.map(name => ({ name, ...knownOf(signals, name) }));
}

/** Much that goes wrong now and then, all at the same time. */
const troubles: JiraFault[] = [
  'server-error',
  'truncated-json',
  'connection-reset',
  'page-token-expired',
  'page-repeated',
  'page-trimmed',
  'rate-limit-burst',
  'changelog-epoch',
];

it('is an organisation with incidents and work items in Jira', () => {
  const count = (kind: 'incidents' | 'workItems') =>
    truth.reduce((sum, one) => sum + one[kind].length, 0);
  expect(count('incidents')).toBeGreaterThan(20);
  expect(count('workItems')).toBeGreaterThan(500);
});

describe.each(['cloud', 'data-center'] as const)(
  'a generated organisation in %s',
  deployment => {
    const site = () => ({ jira: world.jira!, end });
    const timeZone = 'America/New_York';
    const jira = useJira(site, { deployment, timeZone });

    function eachStream() {
      const partitions = partitionsOf(jira.source(), components);
      return partitions.flatMap(partition =>
        ['incidents', 'work-items'].map(stream => ({ partition, stream })),
      );
    }

    it('is read as it is', async () => {
      const signals: CollectedSignal[] = [];
      for (const slice of eachStream()) {
        const source = jira.source();
        const now = jira.now();
        signals.push(...stored(await readStream({ ...slice, source, now })));
      }
      expect(allKnown(signals)).toEqual(truth);
    });

    /** A run that is cut after a page, or by whatever goes wrong. */
    async function attempt(
      slice: { partition: Partition<JiraSelector>; stream: string },
      cursor: StreamCursor | undefined,
      mostPages: number,
    ): Promise<{ pages: CollectedPage[]; complete: boolean }> {
      const pages: CollectedPage[] = [];
      const { signal } = new AbortController();
      const request = { ...slice, cursor, now: jira.now(), signal };
      try {
        for await (const page of jira.source().collect(request)) {
          pages.push(JSON.parse(JSON.stringify(page), asDates));
          if (pages.length === mostPages) return { pages, complete: false };
        }
        return { pages, complete: true };
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        if (error.retryAt) jira.travelTo(error.retryAt.getTime());
        return { pages, complete: false };
      }
    }

    /** Pages of a look that is cut and goes wrong, until it is complete. */
    async function look(
      slice: { partition: Partition<JiraSelector>; stream: string },
      before: CollectedPage[],
    ) {
      for (let run = 0; run < 100; run++) {
        const cursor = before[before.length - 1]?.cursor;
        const { pages, complete } = await attempt(slice, cursor, 1 + (run % 3));
        before.push(...pages);
        if (complete) return;
      }
      throw new Error('it comes to no end');
    }

    it('is known as it is after months of looks that were cut, late and faulty', async () => {
      const signals: CollectedSignal[] = [];
      for (const slice of eachStream()) {
        const pages: CollectedPage[] = [];
        jira.breakWith(
          { name: 'index-lag' },
          ...troubles.map(name => ({ name, share: 0.05 })),
        );
        for (let days = 60; days <= 200; days += 20) {
          jira.travelTo(start + days * day - 3 * minute);
          await look(slice, pages);
        }
        jira.breakWith();
        jira.travelTo(end + 10 * minute);
        await look(slice, pages);
        const now = jira.now();
        const source = jira.source();
        const there = await reconciliationOf({ ...slice, source, now });
        const ids = new Set(there.map(({ externalId }) => externalId));
        signals.push(
          ...stored(pages).filter(({ externalId }) => ids.has(externalId)),
        );
      }
      expect(allKnown(signals)).toEqual(truth);
    });
  },
);

const times = ['at', 'sourceUpdatedAt'];

/** A page is stored as text. */
function asDates(key: string, value: unknown): unknown {
  return times.includes(key) ? new Date(String(value)) : value;
}
