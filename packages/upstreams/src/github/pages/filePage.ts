import { html } from './html';
import { facts } from './layout';
import { pageOf, PageRoute } from './PageRoute';

/** `/:owner/:repo/blob/:revision/:path`; each line can be linked to as `#L<number>`. */
export const filePage: PageRoute = {
  path: '/blob/:revision/:path(*)',
  show: ({ repository, params: { revision, path } }) => {
    const commit = repository.resolve(revision);
    const text = commit && repository.files(commit).file(path)?.text;
    if (text === undefined) return undefined;
    const lines = text
      .split('\n')
      .map((line, index) => html`<span id="L${index + 1}">${line}</span> `);
    return pageOf(
      repository,
      path,
      html`${facts([['Commit', commit?.sha.slice(0, 7)]])}
        <pre>${lines}</pre>`,
    );
  },
};
