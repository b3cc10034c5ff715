import {
  SourceError,
  type CollectedPage,
} from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import {
  evidenceCursor,
  type EvidenceCursor,
  type Walk,
} from './evidenceCursor';
import { readListing, type Listing } from './readListing';
import { readPastPlaces } from './readPastPlaces';
import { TermReader } from './TermReader';
import { knownPlaces } from './watchedFiles';
import { walkPage, type RunningCursor } from './walkPage';

const unread: EvidenceCursor = evidenceCursor.parse({});

/**
 * What workflows and manifests named, and which files there were, from which
 * commit of the default branch on and until which. Only places whose content
 * changed since the last time are read, each back to where it is known.
 */
export async function* collectEvidence(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  const reader = new TermReader(context);
  let cursor = evidenceCursor.catch(unread).parse(context.cursor ?? {});
  if (isRunning(cursor)) cursor = yield* goOn(context, reader, cursor);
  const listing = await readListing(context);
  const next = await runOf(context, cursor, listing);
  if (!isRunning(next)) {
    yield pageOf(next, { signals: [] });
    return;
  }
  const last = yield* goOn(context, reader, next);
  if (last.readAt !== context.now) throw vanished(context);
}

/** @returns where it stands at the end; without a run where GitHub lost its commit */
async function* goOn(
  context: StreamContext,
  reader: TermReader,
  start: RunningCursor,
): AsyncGenerator<CollectedPage, EvidenceCursor> {
  let cursor: EvidenceCursor = start;
  while (isRunning(cursor)) {
    const walked = await walkPage(context, reader, cursor);
    if (!walked) return { ...cursor, run: undefined };
    const { cursor: next, ...facts } = walked;
    cursor = next;
    yield pageOf(cursor, facts);
  }
  return cursor;
}

/** The cursor with what has to be read, if anything has. */
async function runOf(
  context: StreamContext,
  cursor: EvidenceCursor,
  { head, marks, createdAt }: Listing,
): Promise<EvidenceCursor> {
  const { partition, now } = context;
  const known =
    head === undefined || cursor.createdAt
      ? []
      : [
          ...knownPlaces(partition.entities),
          ...(await readPastPlaces(context, { head, createdAt })),
        ];
  const listed = [...Object.keys(marks), ...Object.keys(cursor.places)];
  const left = [...new Set([...known, ...listed])]
    .filter(path => isToBeRead(path, cursor, marks))
    .map((path): Walk => ({ path, recent: [] }));
  return head && left.length > 0
    ? { ...cursor, run: { head, createdAt, marks, left } }
    : { ...cursor, createdAt, readAt: now };
}

function isToBeRead(
  path: string,
  { places }: EvidenceCursor,
  marks: Listing['marks'],
): boolean {
  return !Object.hasOwn(places, path) || places[path].mark !== marks[path];
}

function isRunning(cursor: EvidenceCursor): cursor is RunningCursor {
  return cursor.run !== undefined;
}

function pageOf(
  cursor: EvidenceCursor,
  facts: Pick<CollectedPage, 'signals' | 'removed' | 'rejected'>,
): CollectedPage {
  const { createdAt, readAt, seen } = cursor;
  return {
    ...facts,
    cursor,
    coveredFrom: createdAt,
    ...(cursor.run && { coveredUntil: readAt }),
    progress: { done: seen },
  };
}

function vanished({ repository }: StreamContext): SourceError {
  const { host, owner, name } = repository;
  return new SourceError({
    code: 'transient',
    message: `The branch of ${host}/${owner}/${name} changed while it was read.`,
    remedy: 'It is read again at the next run.',
  });
}
