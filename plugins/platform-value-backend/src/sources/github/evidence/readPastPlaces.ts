import { AnswerTooLarge } from '../client/AnswerTooLarge';
import type { StreamContext } from '../StreamContext';
import { marksIn } from './placeMarks';
import {
  foldersAt,
  momentAlias,
  snapshotsAnswer,
  snapshotsQuery,
} from './snapshotsQuery';
import { ownFolders } from './watchedFiles';

const week = 7 * 86_400_000;
const mostMoments = 40;
/** Folders that are looked at together, at all moments. */
const mostFolders = 400;

/** A repository at a commit, with when it began. */
export interface ReadBackFrom {
  head: string;
  createdAt: Date;
}

/**
 * The watched places where something lay once, although it may be gone: GitHub
 * does not tell those, so it is asked what lay there at moments of the past.
 * What came and went between two of them is not found.
 */
export async function readPastPlaces(
  context: StreamContext,
  from: ReadBackFrom,
  most = mostMoments,
): Promise<string[]> {
  const folders = ownFolders(context.partition.entities);
  const many = Math.ceil(mostFolders / (folders.length + 1));
  const moments = momentsOf(context, from, Math.min(most, many));
  if (moments.length === 0) return [];
  try {
    return await readAt(context, { head: from.head, moments, folders });
  } catch (error) {
    if (!(error instanceof AnswerTooLarge) || moments.length === 1) throw error;
    return readPastPlaces(context, from, Math.floor(moments.length / 2));
  }
}

/** Moments between the beginning and now, evenly, none within a week of another. */
function momentsOf(
  { now }: StreamContext,
  { createdAt }: ReadBackFrom,
  most: number,
): Date[] {
  const span = now.getTime() - createdAt.getTime();
  const count = Math.min(most, Math.floor(span / week));
  return Array.from(
    { length: Math.max(0, count) },
    (_, index) =>
      new Date(createdAt.getTime() + (span * (index + 1)) / (count + 1)),
  );
}

async function readAt(
  { client, repository: { owner, name }, signal }: StreamContext,
  asked: { head: string; moments: Date[]; folders: string[] },
): Promise<string[]> {
  const { head: oid, moments, folders } = asked;
  const variables = Object.fromEntries([
    ...moments.map((moment, index) => [`until${index}`, moment.toISOString()]),
    ...folders.map((folder, index) => [`folder${index}`, folder]),
  ]);
  const { data, failures } = await client.queryParts({
    document: snapshotsQuery(moments.length, folders.length),
    variables: { owner, name, oid, ...variables },
    schema: snapshotsAnswer,
    signal,
  });
  if (failures.length > 0) throw failures[0].failure;
  const snapshots = data.repository.object ?? {};
  const places = moments
    .flatMap((_, index) => snapshots[momentAlias(index)] ?? [])
    .flatMap(snapshot => foldersAt(snapshot, folders))
    .flatMap(([folder, entries]) => Object.keys(marksIn(folder, entries)));
  return [...new Set(places)];
}
