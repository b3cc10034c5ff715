import { FileEntry } from '../lookup/RepositoryFiles';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { notFound } from '../transport/ApiProblem';
import { RepositoryRoute } from './RestRoute';

/** `GET /repos/{owner}/{repo}/contents/{path}` */
export const contentsRoute: RepositoryRoute = {
  path: '/contents/{path}',
  answer: ({ repository, params, query }) => {
    const ref = query.ref ?? repository.data.defaultBranch;
    if (!repository.resolve(ref)) throw notFound();
    const path = params.path.replace(/\/+$/, '');
    const folder = repository.files().folder(path);
    if (folder) {
      const render = (entry: FileEntry) => renderEntry(repository, entry, ref);
      return { body: folder.entries.map(render) };
    }
    const file = repository.files().file(path);
    if (!file) throw notFound();
    return { body: renderFile(repository, file, ref), raw: file.text };
  },
};

function renderEntry(
  { apiUrl, webUrl }: RepositoryLookup,
  { name, path, type, sha, text = '' }: FileEntry,
  ref: string,
) {
  const isFolder = type === 'tree';
  const url = `${apiUrl}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const git = `${apiUrl}/git/${isFolder ? 'trees' : 'blobs'}/${sha}`;
  const html = `${webUrl}/${isFolder ? 'tree' : 'blob'}/${ref}/${path}`;
  return {
    name,
    path,
    sha,
    size: Buffer.byteLength(text),
    url,
    html_url: html,
    git_url: git,
    download_url: isFolder ? null : `${webUrl}/raw/${ref}/${path}`,
    type: isFolder ? 'dir' : 'file',
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
