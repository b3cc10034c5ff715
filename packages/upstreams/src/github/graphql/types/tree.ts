import { nodeId } from '../../identity/nodeId';
import { KnownCommit } from '../../lookup/CommitLog';
import {
  FileEntry,
  Folder,
  modeOf,
  RepositoryFiles,
} from '../../lookup/RepositoryFiles';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { defineType } from '../defineType';
import {
  blobPart,
  commitPart,
  Filed,
  Part,
  repositoryPart,
  treeEntryPart,
  treePart,
} from '../parts';
import { tagTarget } from './ref';

export const treeType = defineType<Part<Filed<Folder>>>('Tree', {
  id: ({ repository, data }) => nodeId('TR', repository.data.id, data.sha),
  oid: ({ data }) => data.sha,
  abbreviatedOid: ({ data }) => data.sha.slice(0, 7),
  repository: ({ repository }) => repositoryPart(repository),
  entries: ({ repository, data: { entries, files } }) =>
    entries.map(entry => treeEntryPart(repository, { ...entry, files })),
});

export const treeEntryType = defineType<Part<Filed<FileEntry>>>('TreeEntry', {
  name: ({ data }) => data.name,
  path: ({ data }) => data.path,
  type: ({ data }) => data.type,
  mode: ({ data }) => parseInt(modeOf(data), 8),
  oid: ({ data }) => data.sha,
  size: ({ data }) => Buffer.byteLength(data.text ?? ''),
  extension: ({ data }) => /\.[^.]*$/.exec(data.name)?.[0] ?? '',
  object: ({ repository, data }) =>
    fileObject(repository, data.files, data.path),
  repository: ({ repository }) => repositoryPart(repository),
});

/** Of a longer text GitHub gives only the beginning. */
const mostBytes = 512 * 1024;

export const blobType = defineType<Part<FileEntry>>('Blob', {
  id: ({ repository, data }) => nodeId('BL', repository.data.id, data.sha),
  oid: ({ data }) => data.sha,
  abbreviatedOid: ({ data }) => data.sha.slice(0, 7),
  byteSize: ({ data }) => Buffer.byteLength(data.text ?? ''),
  isBinary: ({ data }) => isBinary(data),
  isTruncated: ({ data }) => Buffer.byteLength(data.text ?? '') > mostBytes,
  text: ({ data }) => (isBinary(data) ? null : beginningOf(data)),
  repository: ({ repository }) => repositoryPart(repository),
});

/** As git tells it: by a NUL. */
function isBinary({ text = '' }: FileEntry): boolean {
  return text.includes('\0');
}

function beginningOf({ text = '' }: FileEntry): string {
  return Buffer.from(text).subarray(0, mostBytes).toString();
}

/** What an expression such as `HEAD:.github/workflows` or a sha stands for. */
export function gitObject(repository: RepositoryLookup, expression: string) {
  const [revision, ...path] = expression.split(':');
  const commit = repository.resolve(revision);
  if (!commit) return objectBySha(repository, expression);
  if (path.length > 0) {
    return fileObject(repository, repository.files(commit), path.join(':'));
  }
  const tag = repository.tagByName().get(revision);
  return tag ? tagTarget(repository, tag) : commitPart(repository, commit);
}

/** A commit, or a folder or a file that any commit of the default branch has. */
export function objectBySha(repository: RepositoryLookup, sha: string) {
  const commit = repository.commits.find(sha);
  if (commit) return commitPart(repository, commit);
  const found = repository.fileHistory.find(sha);
  if (!found) return null;
  return 'entries' in found
    ? treePart(repository, found)
    : blobPart(repository, found);
}

/** The root folder of a commit. */
export function rootTree(repository: RepositoryLookup, commit: KnownCommit) {
  const files = repository.files(commit);
  return treePart(repository, { ...files.root, files });
}

/** What lies at a path of a commit; null for the root and where nothing does. */
export function entryAt(
  repository: RepositoryLookup,
  commit: KnownCommit,
  path: string,
) {
  const files = repository.files(commit);
  const entry = files.entry(bare(path));
  return entry ? treeEntryPart(repository, { ...entry, files }) : null;
}

/** A submodule is an entry without an object. */
function fileObject(
  repository: RepositoryLookup,
  files: RepositoryFiles,
  path: string,
) {
  const folder = files.folder(bare(path));
  if (folder) return treePart(repository, { ...folder, files });
  const file = files.file(bare(path));
  return file?.type === 'blob' ? blobPart(repository, file) : null;
}

function bare(path: string): string {
  return path.replace(/\/+$/, '');
}
