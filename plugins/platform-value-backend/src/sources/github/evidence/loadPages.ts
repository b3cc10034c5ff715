import type { RejectedFact } from 'backstage-plugin-platform-value-node';
import { isSettled } from './advance';
import type { KnownPlace, Walk } from './evidenceCursor';
import { shortCommit } from './evidenceId';
import type { TermReader } from './TermReader';
import type { ListedFile, ListedPage } from './versionsQuery';

/** Pages of places as they were listed, with what is known of each place. */
export interface ListedPlaces {
  walks: Walk[];
  known: KnownPlace['recent'][];
  read: ListedPage[];
}

/**
 * Reads what the files of some pages name. What lies below a known commit is
 * left out, and not read again, unless a file could not be read at that one.
 */
export async function loadPages(
  reader: TermReader,
  { walks, known, read }: ListedPlaces,
): Promise<{ pages: ListedPage[]; rejected: RejectedFact[] }> {
  const upper = read.map((page, index) => downToKnown(page, known[index]));
  const rejected = await reader.load([
    ...walks.flatMap(filesOfState),
    ...upper.flatMap(({ files }) => files),
  ]);
  const { termsOf } = reader;
  const pages = upper.map((page, index) => {
    const place = { walk: walks[index], known: known[index], termsOf };
    return isSettled({ ...place, page }) ? page : read[index];
  });
  const more = await reader.load(pages.flatMap(({ files }) => files));
  return { pages, rejected: [...rejected, ...more] };
}

function downToKnown(
  { versions, files, after }: ListedPage,
  known: KnownPlace['recent'],
): ListedPage {
  const joint = versions.findIndex(({ commit }) =>
    known.some(one => one.commit === shortCommit(commit)),
  );
  if (joint < 0) return { versions, files, after };
  const kept = versions.slice(0, joint + 1);
  const ids = new Set(kept.flatMap(({ blobs }) => Object.values(blobs)));
  const needed = files.filter(({ oid }) => ids.has(oid));
  return { versions: kept, files: needed, after };
}

/** Files of the version that the page before ended with; most are small. */
function filesOfState({ state }: Walk): ListedFile[] {
  const kept = Object.entries(state?.kept ?? {});
  const blobs = Object.entries(state?.blobs ?? {});
  const ids = [
    ...blobs,
    ...kept.map(([path, file]): [string, string?] => [path, file?.oid]),
  ];
  return ids.flatMap(([path, oid]) => (oid ? [{ path, oid, size: 0 }] : []));
}
