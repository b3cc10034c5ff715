import { z } from 'zod';
import { nextCursor, pageInfo } from '../graphqlFields';
import { timestamp } from '../timestamp';
import type { VersionsPage } from './advance';
import { isFolderPlace, isWatchedName, workflowsFolder } from './watchedFiles';
import { parserOf } from './terms/readTerms';

/** Asks for the history of so many places from a commit back. */
export function versionsQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const parameters = numbers.map(
    n => `, $path${n}: String!, $after${n}: String`,
  );
  const fields = numbers.map(
    n =>
      `        ${placeAlias(
        n,
      )}: history(first: $first, after: $after${n}, path: $path${n}) { pageInfo { hasNextPage endCursor } nodes { oid committedDate file(path: $path${n}) { ...VersionEntry } } }`,
  );
  return `
query PlatformValueVersions($owner: String!, $name: String!, $oid: GitObjectID!, $first: Int!${parameters.join(
    '',
  )}) {
  repository(owner: $owner, name: $name) {
    databaseId
    object(oid: $oid) {
      ... on Commit {
${fields.join('\n')}
      }
    }
  }
}
fragment VersionEntry on TreeEntry {
  type
  oid
  size
  object { ... on Tree { entries { name type oid size } } }
}`;
}

/** The field of the answer that the place at an index stands in. */
export function placeAlias(index: number): string {
  return `p${index}`;
}

const entry = z.object({ type: z.string(), oid: z.string(), size: z.number() });

const version = z.object({
  oid: z.string(),
  committedDate: timestamp,
  file: entry
    .extend({
      object: z
        .object({
          entries: z.array(entry.extend({ name: z.string() })).nullish(),
        })
        .nullish(),
    })
    .nullable(),
});

/** A page of the history of a place; GitHub may leave versions out when it is in a hurry. */
export const historyAnswer = z.object({
  pageInfo,
  nodes: z.array(version.nullable()),
});

const placesAnswer = z.record(z.string(), z.unknown());

/** The answer to {@link versionsQuery}; there is no object when the commit is gone. */
export const versionsAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    object: placesAnswer.nullable(),
  }),
});

/** A file whose content may have to be read. */
export interface ListedFile {
  path: string;
  oid: string;
  /** In bytes. */
  size: number;
}

/** A page of versions with the files that are in them. */
export type ListedPage = VersionsPage & { files: ListedFile[] };

/** The versions of a place in the answer; those that are not whole are undefined. */
export function listedPage(
  path: string,
  answer: z.infer<typeof historyAnswer>,
): ListedPage | undefined {
  const files: ListedFile[] = [];
  const versions = answer.nodes.flatMap(node => {
    const there = node ? filesOf(path, node.file) : [];
    files.push(...there);
    const blobs = Object.fromEntries(there.map(file => [file.path, file.oid]));
    return node ? [{ commit: node.oid, at: node.committedDate, blobs }] : [];
  });
  if (versions.length < answer.nodes.length) return undefined;
  return { versions, files, after: nextCursor(answer.pageInfo) };
}

function filesOf(
  path: string,
  found: z.infer<typeof version>['file'],
): ListedFile[] {
  if (!found) return [];
  const { type, oid, size, object } = found;
  if (type === 'blob') return [{ path, oid, size }];
  if (!isFolderPlace(path)) return [];
  return (object?.entries ?? [])
    .filter(one => one.type === 'blob' && isWatchedName(one.name))
    .map(one => ({ ...one, path: `${path}/${one.name}` }))
    .filter(one => path !== workflowsFolder || parserOf(one.path));
}
