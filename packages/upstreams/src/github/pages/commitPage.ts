import { html } from './html';
import { facts, moment, table } from './layout';
import { pageOf, PageRoute, ticketLink } from './PageRoute';

/** `/:owner/:repo/commit/:sha` */
export const commitPage: PageRoute = {
  path: '/commit/:sha',
  show: ({ repository, params }) => {
    const commit = repository.resolve(params.sha);
    if (!commit) return undefined;
    const { sha, message, authoredAt, committedAt, files } = commit;
    const pull = repository.pullRequestByNumber().get(commit.pullRequest ?? 0);
    const content = html`<pre>${message}</pre>
      ${facts([
        ['Authored', moment(authoredAt)],
        ['Committed', moment(committedAt)],
        ['Pull request', pull && ticketLink(repository, 'pull', pull)],
      ])}
      ${table(
        'Files',
        ['Path'],
        files.map(file => [html`${file}`]),
      )}`;
    return pageOf(repository, `Commit ${sha.slice(0, 7)}`, content);
  },
};
