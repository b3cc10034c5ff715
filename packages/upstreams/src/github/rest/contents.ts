import { FileEntry } from '../lookup/RepositoryFiles';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { notFound } from '../transport/ApiProblem';
import { RepositoryRoute } from './RestRoute';

/** `GET /repos/{owner}/{repo}/contents/{path}` */
export const contentsRoute: RepositoryRoute = {
  path: '/contents/{path}',
  answer: ({ repository, params, query }) => {
    const ref = query.ref ?? repository.data.defaultBranch;
    const commit = repository.resolve(ref);
    if (!commit) throw notFound();
    const files = repository.files(commit);
    const path = params.path.replace(/\/+$/, '');
    const folder = files.folder(path);
    if (folder) {
      const render = (entry: FileEntry) => renderEntry(repository, entry, ref);
      return { body: folder.entries.map(render) };
    }
    const file = files.file(path);
    if (file?.text === undefined) throw notFound();
    return { body: renderFile(repository, file, ref), raw: file.text };
  },
};

/** A folder's list calls a submodule a file. */
const kinds = { blob: 'file', tree: 'dir', commit: 'file' };

function renderEntry(
  { apiUrl, webUrl }: RepositoryLookup,
  { name, path, type, sha, text = '' }: FileEntry,
  ref: string,
) {
  const url = `${apiUrl}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const git = `${apiUrl}/git/${type === 'blob' ? 'blobs' : 'trees'}/${sha}`;
  const html = `${webUrl}/${type === 'blob' ? 'blob' : 'tree'}/${ref}/${path}`;
  return {
    name,
    path,
    sha,
    size: Buffer.byteLength(text),
    url,
    html_url: html,
    git_url: git,
    download_url: type === 'blob' ? `${webUrl}/raw/${ref}/${path}` : null,
    type: kinds[type],
    _links: { self: url, git, html },
  };
}

function renderFile(
  repository: RepositoryLookup,
  file: FileEntry,
  ref: string,
) {
  return {
    ...renderEntry(repository, file, ref),
    content: Buffer.from(file.text ?? '').toString('base64'),
    encoding: 'base64',
  };
}
