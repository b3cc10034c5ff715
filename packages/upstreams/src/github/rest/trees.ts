import { FileEntry, Folder } from '../lookup/RepositoryFiles';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { emptyRepository, notFound } from '../transport/ApiProblem';
import { RepositoryRoute } from './RestRoute';

/** `GET /repos/{owner}/{repo}/git/trees/{tree_sha}` */
export const treesRoute: RepositoryRoute = {
  path: '/git/trees/{tree_sha}',
  answer: ({ repository, params, query }) => {
    if (repository.isEmpty) throw emptyRepository();
    const folder = requestedFolder(repository, params.tree_sha);
    const entries =
      query.recursive === undefined
        ? folder.entries
        : entriesBelow(repository, folder);
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

function requestedFolder(repository: RepositoryLookup, sha: string): Folder {
  const files = repository.files();
  const [revision, path = ''] = sha.split(':');
  const folder = repository.resolve(revision)
    ? files.folder(path)
    : files.folderBySha(sha);
  if (!folder) throw notFound();
  return folder;
}

function entriesBelow(
  repository: RepositoryLookup,
  folder: Folder,
): FileEntry[] {
  return folder.entries.flatMap(entry => {
    const below = repository.files().folder(entry.path);
    return below ? [entry, ...entriesBelow(repository, below)] : [entry];
  });
}

function renderEntry(
  repository: RepositoryLookup,
  { path, type, sha, text }: FileEntry,
  depth: number,
) {
  const isFolder = type === 'tree';
  return {
    path: path.slice(depth),
    mode: isFolder ? '040000' : '100644',
    type,
    sha,
    ...(text !== undefined && { size: Buffer.byteLength(text) }),
    url: isFolder
      ? treeUrl(repository, sha)
      : `${repository.apiUrl}/git/blobs/${sha}`,
  };
}

function treeUrl({ apiUrl }: RepositoryLookup, sha: string): string {
  return `${apiUrl}/git/trees/${sha}`;
}
