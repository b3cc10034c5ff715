import { z } from 'zod';
import { folderAnswer, folderFragment, type FolderEntry } from './folderFields';

/** Asks what lay at the root, and in folders, at so many moments. */
export function snapshotsQuery(moments: number, folders: number): string {
  const names = numbered(folders);
  const times = numbered(moments);
  const parameters = [
    ...times.map(n => `, $until${n}: GitTimestamp!`),
    ...names.map(n => `, $folder${n}: String!`),
  ];
  const inFolders = names.map(
    n => `folder${n}: file(path: $folder${n}) { object { ...FolderEntries } }`,
  );
  const fields = times.map(
    n =>
      `        ${momentAlias(
        n,
      )}: history(first: 1, until: $until${n}) { nodes { root: tree { ...FolderEntries } ${inFolders.join(
        ' ',
      )} } }`,
  );
  return `
query PlatformValueSnapshots($owner: String!, $name: String!, $oid: GitObjectID!${parameters.join(
    '',
  )}) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
${fields.join('\n')}
      }
    }
  }
}
${folderFragment}`;
}

/** The field of the answer that the moment at an index stands in. */
export function momentAlias(index: number): string {
  return `at${index}`;
}

const snapshot = z.object({
  nodes: z.array(z.record(z.string(), z.unknown()).nullable()),
});

/** The answer to {@link snapshotsQuery}; there is no object when the commit is gone. */
export const snapshotsAnswer = z.object({
  repository: z.object({
    object: z.record(z.string(), snapshot).nullable(),
  }),
});

const inFolder = z.object({ object: folderAnswer }).nullish();

/** What lay in the root and in folders at a moment: nothing before the first commit. */
export function foldersAt(
  { nodes: [node] }: z.infer<typeof snapshot>,
  folders: string[],
): [folder: string, entries: FolderEntry[]][] {
  const root = folderAnswer.parse(node?.root)?.entries ?? [];
  const own = folders.map((folder, index): [string, FolderEntry[]] => {
    const found = inFolder.parse(node?.[`folder${index}`])?.object;
    return [folder, found?.entries ?? []];
  });
  return [['', root], ...own];
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
