import { createHash } from 'node:crypto';
import { z } from 'zod';
import { folderAlias, folderAnswer, type FolderEntry } from './folderFields';
import { parserOf } from './terms/readTerms';
import {
  isWatchedFolder,
  isWatchedName,
  pathIn,
  workflowsFolder,
} from './watchedFiles';

/**
 * What lies at watched places, by path: of what is read the id that git gives
 * it, of other files only that they are there.
 */
export type PlaceMarks = Record<string, string>;

const present = 'present';

/** The fields that {@link placeMarks} reads, at least. */
export const listedFolders = z.object({
  root: folderAnswer,
  github: folderAnswer,
});

/** @param folders - those that were asked for besides the root and `.github` */
export function placeMarks(listed: object, folders: string[]): PlaceMarks {
  const { root, github } = listedFolders.parse(listed);
  const own = folders.map((folder, index) =>
    marksIn(folder, entriesAt(listed, folderAlias(index))),
  );
  return Object.assign(
    marksIn('', root?.entries ?? []),
    githubMarks(github?.entries ?? []),
    ...own,
  );
}

/** What lies at the watched places of a folder; '' is the root. */
export function marksIn(folder: string, entries: FolderEntry[]): PlaceMarks {
  const files = fileMarks(folder, entries);
  return folder === '' ? { ...files, ...folderMarks(entries) } : files;
}

/** Whether a repository has workflows. */
export function hasWorkflows(marks: PlaceMarks): boolean {
  return marks[workflowsFolder] !== undefined;
}

function entriesAt(listed: object, field: string): FolderEntry[] {
  return folderAnswer.parse(Reflect.get(listed, field))?.entries ?? [];
}

function fileMarks(folder: string, entries: FolderEntry[]): PlaceMarks {
  const files = entries.filter(
    ({ name, type }) => type === 'blob' && isWatchedName(name),
  );
  return Object.fromEntries(
    files.map(({ name, oid }) => {
      const path = pathIn(folder, name);
      return [path, parserOf(path) ? oid : present];
    }),
  );
}

function folderMarks(entries: FolderEntry[]): PlaceMarks {
  const folders = entries.filter(
    ({ name, type }) => type === 'tree' && isWatchedFolder(name),
  );
  return Object.fromEntries(folders.map(({ name, oid }) => [name, oid]));
}

function githubMarks(entries: FolderEntry[]): PlaceMarks {
  const files = Object.entries(fileMarks('.github', entries)).sort();
  const workflows = entries.find(
    ({ name, type }) => type === 'tree' && name === 'workflows',
  );
  return {
    ...(files.length > 0 && { '.github': digestOf(files) }),
    ...(workflows && { [workflowsFolder]: workflows.oid }),
  };
}

/** A short text that changes when any of the marks does. */
export function digestOfMarks(marks: PlaceMarks): string {
  return digestOf(Object.entries(marks).sort());
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 16);
}
