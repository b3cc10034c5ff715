import { KnownCommit } from '../lookup/CommitLog';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { html, Html } from './html';
import { Page } from './layout';

/** A request for a page about something of a repository. */
export interface PageRequest {
  repository: RepositoryLookup;
  params: Record<string, string>;
  query: URLSearchParams;
}

/** A page below `/:owner/:repo`. */
export interface PageRoute {
  /** As express writes paths. */
  path: string;
  /** Undefined when there is no such thing. */
  show(request: PageRequest): Page | undefined;
}

/** A page about something of a repository, with the way back up. */
export function pageOf(
  { data, webUrl, site }: RepositoryLookup,
  title: string,
  content: Html,
): Page {
  const owner = { name: data.owner, href: `${site.web}/${data.owner}` };
  return { title, content, above: [owner, { name: data.name, href: webUrl }] };
}

/** A link to the page of a commit. */
export function commitLink(
  { webUrl }: RepositoryLookup,
  { sha }: Pick<KnownCommit, 'sha'>,
): Html {
  return html`<a href="${webUrl}/commit/${sha}"
    ><code>${sha.slice(0, 7)}</code></a
  >`;
}

/** A link to the page of an issue or a pull request. */
export function ticketLink(
  { webUrl }: RepositoryLookup,
  folder: 'issues' | 'pull',
  { number, title }: { number: number; title: string },
): Html {
  return html`<a href="${webUrl}/${folder}/${number}">#${number} ${title}</a>`;
}
