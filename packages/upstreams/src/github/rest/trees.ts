import {
  FileEntry,
  Folder,
  modeOf,
  RepositoryFiles,
} from '../lookup/RepositoryFiles';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { emptyRepository, notFound } from '../transport/ApiProblem';
import { RepositoryRoute } from './RestRoute';

/** `GET /repos/{owner}/{repo}/git/trees/{tree_sha}` */
export const treesRoute: RepositoryRoute = {
  path: '/git/trees/{tree_sha}',
  answer: ({ repository, params, query }) => {
    if (repository.isEmpty) throw emptyRepository();
    const { files, folder } = requestedFolder(repository, params.tree_sha);
    const entries =
      query.recursive === undefined
        ? folder.entries
        : entriesBelow(files, folder);
    const depth = folder.path === '' ? 0 : folder.path.length + 1;
    return {
      body: {
        sha: folder.sha,
        url: treeUrl(repository, folder.sha),
        tree: entries.map(entry => renderEntry(repository, entry, depth)),
        truncated: false,
      },
    };
  },
};

/** A folder of a commit, else one of the newest commit by its own sha. */
function requestedFolder(repository: RepositoryLookup, sha: string) {
  const [revision, path = ''] = sha.split(':');
  const commit = repository.resolve(revision);
  const files = repository.files(commit);
  const folder = commit ? files.folder(path) : files.folderBySha(sha);
  if (!folder) throw notFound();
  return { files, folder };
}

function entriesBelow(files: RepositoryFiles, folder: Folder): FileEntry[] {
  return folder.entries.flatMap(entry => {
    const below = files.folder(entry.path);
    return below ? [entry, ...entriesBelow(files, below)] : [entry];
  });
}

function renderEntry(
  repository: RepositoryLookup,
  entry: FileEntry,
  depth: number,
) {
  const { path, type, sha, text } = entry;
  return {
    path: path.slice(depth),
    mode: modeOf(entry).padStart(6, '0'),
    type,
    sha,
    ...(text !== undefined && { size: Buffer.byteLength(text) }),
    url:
      type === 'blob'
        ? `${repository.apiUrl}/git/blobs/${sha}`
        : treeUrl(repository, sha),
  };
}

function treeUrl({ apiUrl }: RepositoryLookup, sha: string): string {
  return `${apiUrl}/git/trees/${sha}`;
}
