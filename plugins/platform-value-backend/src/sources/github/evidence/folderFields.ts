import { z } from 'zod';

/** Fields of a folder, to be put behind a query that spreads `...FolderEntries`. */
export const folderFragment = `
fragment FolderEntries on Tree {
  entries { name type oid }
}`;

/** What lies in a folder; nothing where there is none, or a file. */
export const folderAnswer = z
  .object({
    entries: z
      .array(z.object({ name: z.string(), type: z.string(), oid: z.string() }))
      .nullish(),
  })
  .nullish();

/** A file, folder or submodule that lies in a folder. */
export type FolderEntry = NonNullable<
  NonNullable<z.infer<typeof folderAnswer>>['entries']
>[number];

/** The part of a query that asks for the root, `.github` and folders by `$folder…`. */
export function folderFields(folders: string[], suffix = ''): string[] {
  return [
    'root: object(expression: "HEAD:") { ...FolderEntries }',
    'github: object(expression: "HEAD:.github") { ...FolderEntries }',
    ...folders.map(
      (_, index) =>
        `${folderAlias(index)}: object(expression: $${folderAlias(
          index,
        )}${suffix}) { ...FolderEntries }`,
    ),
  ];
}

/** Parameters of {@link folderFields}, each with a comma before it. */
export function folderParameters(folders: string[], suffix = ''): string {
  return folders
    .map((_, index) => `, $${folderAlias(index)}${suffix}: String!`)
    .join('');
}

/** Variables of {@link folderFields}. */
export function folderVariables(
  folders: string[],
  suffix = '',
): [string, string][] {
  return folders.map((folder, index) => [
    folderAlias(index) + suffix,
    `HEAD:${folder}`,
  ]);
}

/** The field of the answer that the folder at an index stands in. */
export function folderAlias(index: number): string {
  return `folder${index}`;
}
