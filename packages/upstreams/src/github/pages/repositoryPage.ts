import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { Timeline } from '../lookup/timeline';
import { html, Html } from './html';
import { facts, moment, table } from './layout';
import { pageOf, PageRoute, ticketLink } from './PageRoute';

const newest = 10;

/** `/:owner/:repo` */
export const repositoryPage: PageRoute = {
  path: '',
  show: ({ repository }) =>
    pageOf(
      repository,
      repository.fullName,
      html`${facts([
        ['Default branch', repository.data.defaultBranch],
        ['Created', moment(repository.data.createdAt)],
        ['Last pushed', moment(repository.pushedAt())],
        ['Commits', repository.data.commits.length],
      ])}
      ${deployments(repository)} ${pullRequests(repository)} ${runs(repository)}
      ${issues(repository)} ${releases(repository)}`,
    ),
};

function latest<T>({ items }: Timeline<T>): T[] {
  return items.slice(-newest).reverse();
}

function cell(content: Html | string | undefined): Html {
  return content instanceof Html ? content : html`${content}`;
}

function deployments({ webUrl, deployments: all }: RepositoryLookup): Html {
  const rows = latest(all()).map(item => [
    html`<a href="${webUrl}/deployments/${item.id}">${item.environment}</a>`,
    cell(item.statuses[item.statuses.length - 1]?.state ?? 'pending'),
    cell(moment(item.createdAt)),
  ]);
  return table('Latest deployments', ['Environment', 'State', 'Created'], rows);
}

function pullRequests(repository: RepositoryLookup): Html {
  const rows = latest(repository.pullRequests()).map(pull => [
    ticketLink(repository, 'pull', pull),
    cell(moment(pull.createdAt)),
    cell(moment(pull.mergedAt)),
  ]);
  return table('Latest pull requests', ['Title', 'Opened', 'Merged'], rows);
}

function runs(repository: RepositoryLookup): Html {
  const rows = latest(repository.runs()).map(run => [
    html`<a href="${repository.webUrl}/actions/runs/${run.id}"
      >${run.workflowName} #${run.runNumber}</a
    >`,
    cell(run.branch),
    cell(run.attempts[run.attempts.length - 1].conclusion ?? 'in progress'),
  ]);
  return table('Latest workflow runs', ['Run', 'Branch', 'Conclusion'], rows);
}

function issues(repository: RepositoryLookup): Html {
  const rows = latest(repository.issues()).map(issue => [
    ticketLink(repository, 'issues', issue),
    cell(issue.labels.join(', ')),
    cell(moment(issue.createdAt)),
  ]);
  return table('Latest issues', ['Title', 'Labels', 'Opened'], rows);
}

function releases(repository: RepositoryLookup): Html {
  const rows = latest(repository.releases()).map(({ tagName, publishedAt }) => [
    html`<a href="${repository.webUrl}/releases/tag/${tagName}">${tagName}</a>`,
    cell(moment(publishedAt)),
  ]);
  return table('Latest releases', ['Tag', 'Published'], rows);
}
