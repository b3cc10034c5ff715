import type {
  CollectedPage,
  RejectedFact,
} from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import { advance, type Advanced } from './advance';
import type {
  EvidenceCursor,
  EvidenceRun,
  KnownPlace,
  Walk,
} from './evidenceCursor';
import { evidenceSignals } from './evidenceSignals';
import { loadPages } from './loadPages';
import { readVersions } from './readVersions';
import type { TermReader } from './TermReader';
import type { ListedPage } from './versionsQuery';

/** Places whose history is asked for together. */
const placesAtOnce = 24;
/** Versions that are asked for together, of all places. */
const versionsAtOnce = 480;
/** Of a place that is known few are new. */
const fewVersions = 8;
const mostVersions = 100;

/** The cursor of a stream whose reading is under way. */
export type RunningCursor = EvidenceCursor & { run: EvidenceRun };

/** A page of evidence, with the cursor after it. */
export type WalkedPage = Pick<
  CollectedPage,
  'signals' | 'removed' | 'rejected'
> & { cursor: EvidenceCursor };

/**
 * Goes back a page in the history of some places.
 *
 * @returns undefined when GitHub no longer has the commit it began at
 */
export async function walkPage(
  context: StreamContext,
  reader: TermReader,
  cursor: RunningCursor,
): Promise<WalkedPage | undefined> {
  const { head, left } = cursor.run;
  const walks = left.slice(0, placesAtOnce);
  const known = walks.map(({ path }) => cursor.places[path]?.recent ?? []);
  const first = versionsOfEach(walks, known);
  const read = await readVersions(context, head, walks, first);
  if (!read) return undefined;
  const { pages, rejected } = await loadPages(reader, { walks, known, read });
  const { termsOf } = reader;
  const advanced = walks.map((walk, index) =>
    advance({ walk, page: pages[index], known: known[index], termsOf }),
  );
  return {
    ...factsOf(context, advanced, rejected),
    cursor: cursorAfter(context, cursor, { walks, pages, advanced }),
  };
}

function versionsOfEach(walks: Walk[], known: KnownPlace['recent'][]): number {
  const anyKnown = walks.some(
    ({ after }, index) => after === undefined && known[index].length > 0,
  );
  if (anyKnown) return fewVersions;
  return Math.min(mostVersions, Math.floor(versionsAtOnce / walks.length));
}

function factsOf(
  { partition, now }: StreamContext,
  advanced: Advanced[],
  rejected: RejectedFact[],
) {
  return {
    signals: advanced.flatMap(({ events, rewritten }) =>
      events.flatMap(event =>
        // What a forced push brings back may have been removed before.
        evidenceSignals(partition.entities, event, rewritten ? now : undefined),
      ),
    ),
    removed: advanced
      .flatMap(one => one.removed)
      .map(externalId => ({ kind: 'evidence' as const, externalId })),
    rejected,
  };
}

function cursorAfter(
  { now }: StreamContext,
  { run, ...cursor }: RunningCursor,
  walked: { walks: Walk[]; pages: ListedPage[]; advanced: Advanced[] },
): EvidenceCursor {
  const { walks, pages, advanced } = walked;
  const places = { ...cursor.places };
  advanced.forEach(({ recent }, index) => {
    const { path } = walks[index];
    const mark = run.marks[path];
    if (recent && (recent.length > 0 || mark)) places[path] = { mark, recent };
  });
  const seen =
    cursor.seen + pages.reduce((sum, page) => sum + page.versions.length, 0);
  const left = [
    ...advanced.flatMap(({ walk }) => walk ?? []),
    ...run.left.slice(walks.length),
  ];
  const next = { ...cursor, places, seen };
  return left.length > 0
    ? { ...next, run: { ...run, left } }
    : { ...next, createdAt: run.createdAt, readAt: now };
}
