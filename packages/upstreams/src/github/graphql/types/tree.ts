import { nodeId } from '../../identity/nodeId';
import { FileEntry, Folder } from '../../lookup/RepositoryFiles';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { defineType } from '../defineType';
import {
  blobPart,
  commitPart,
  Part,
  repositoryPart,
  treeEntryPart,
  treePart,
} from '../parts';
import { tagTarget } from './ref';

export const treeType = defineType<Part<Folder>>('Tree', {
  id: ({ repository, data }) => nodeId('TR', repository.data.id, data.sha),
  oid: ({ data }) => data.sha,
  abbreviatedOid: ({ data }) => data.sha.slice(0, 7),
  repository: ({ repository }) => repositoryPart(repository),
  entries: ({ repository, data }) =>
    data.entries.map(entry => treeEntryPart(repository, entry)),
});

export const treeEntryType = defineType<Part<FileEntry>>('TreeEntry', {
  name: ({ data }) => data.name,
  path: ({ data }) => data.path,
  type: ({ data }) => data.type,
  mode: ({ data }) => (data.type === 'tree' ? 0o40000 : 0o100644),
  oid: ({ data }) => data.sha,
  size: ({ data }) => Buffer.byteLength(data.text ?? ''),
  extension: ({ data }) => /\.[^.]*$/.exec(data.name)?.[0] ?? '',
  object: ({ repository, data }) => fileObject(repository, data.path),
  repository: ({ repository }) => repositoryPart(repository),
});

export const blobType = defineType<Part<FileEntry>>('Blob', {
  id: ({ repository, data }) => nodeId('BL', repository.data.id, data.sha),
  oid: ({ data }) => data.sha,
  abbreviatedOid: ({ data }) => data.sha.slice(0, 7),
  byteSize: ({ data }) => Buffer.byteLength(data.text ?? ''),
  isBinary: () => false,
  isTruncated: () => false,
  text: ({ data }) => data.text ?? null,
  repository: ({ repository }) => repositoryPart(repository),
});

/** What an expression such as `HEAD:.github/workflows` or a sha stands for. */
export function gitObject(repository: RepositoryLookup, expression: string) {
  const [revision, ...path] = expression.split(':');
  const commit = repository.resolve(revision);
  if (!commit) return null;
  if (path.length > 0) return fileObject(repository, path.join(':'));
  const tag = repository.tagByName().get(revision);
  return tag ? tagTarget(repository, tag) : commitPart(repository, commit);
}

function fileObject(repository: RepositoryLookup, path: string) {
  const files = repository.files();
  const bare = path.replace(/\/+$/, '');
  const folder = files.folder(bare);
  if (folder) return treePart(repository, folder);
  const file = files.file(bare);
  return file ? blobPart(repository, file) : null;
}
