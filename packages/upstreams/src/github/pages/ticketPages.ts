import { RepositoryLookup, Ticket } from '../lookup/RepositoryLookup';
import { PullRequest } from '../../world/World';
import { restLogin } from '../identity/logins';
import { html, Html } from './html';
import { facts, moment, table } from './layout';
import { commitLink, pageOf, PageRoute, ticketLink } from './PageRoute';

/** `/:owner/:repo/pull/:number` */
export const pullRequestPage: PageRoute = {
  path: '/pull/:number',
  show: ({ repository, params }) => {
    const pull = repository.pullRequestByNumber().get(Number(params.number));
    return (
      pull &&
      pageOf(
        repository,
        titleOf(pull),
        html`${pullRequestFacts(repository, pull)} ${body(pull)}
        ${reviews(pull)} ${commits(repository, pull)}`,
      )
    );
  },
};

/** `/:owner/:repo/issues/:number` */
export const issuePage: PageRoute = {
  path: '/issues/:number',
  show: ({ repository, params }) => {
    const issue = repository.issueByNumber().get(Number(params.number));
    return (
      issue &&
      pageOf(
        repository,
        titleOf(issue),
        html`${facts(ticketFacts(issue))}${body(issue)}`,
      )
    );
  },
};

function titleOf({ title, number }: Ticket): string {
  return `${title} #${number}`;
}

function ticketFacts(ticket: Ticket): Parameters<typeof facts>[0] {
  const { author, labels, createdAt, updatedAt, closedAt } = ticket;
  return [
    ['Opened by', restLogin(author)],
    ['Labels', labels.length > 0 ? labels.join(', ') : undefined],
    ['Opened', moment(createdAt)],
    ['Updated', moment(updatedAt)],
    ['Closed', moment(closedAt)],
  ];
}

function pullRequestFacts(lookup: RepositoryLookup, pull: PullRequest): Html {
  const { mergedAt, mergeCommitSha: sha, headRef, closes } = pull;
  const issues = closes.flatMap(
    number => lookup.issueByNumber().get(number) ?? [],
  );
  const closed = issues.map(
    issue => html`${ticketLink(lookup, 'issues', issue)} `,
  );
  return facts([
    ...ticketFacts(pull),
    ['Merged', moment(mergedAt)],
    [
      'Merge commit',
      sha === undefined ? undefined : commitLink(lookup, { sha }),
    ],
    ['Branch', headRef],
    ['Closes', closed.length > 0 ? html`${closed}` : undefined],
  ]);
}

function body({ body: text }: Ticket): Html {
  return text === '' ? html`` : html`<pre>${text}</pre>`;
}

function reviews({ reviews: all }: PullRequest): Html {
  const rows = all.map(({ state, submittedAt }) => [
    html`${state.toLowerCase().replace('_', ' ')}`,
    html`${moment(submittedAt)}`,
  ]);
  return table('Reviews', ['State', 'Submitted'], rows);
}

function commits(lookup: RepositoryLookup, pull: PullRequest): Html {
  const rows = pull.commits.map(commit => [
    commitLink(lookup, commit),
    html`${moment(commit.authoredAt)}`,
    html`${moment(commit.committedAt)}`,
  ]);
  return table('Commits', ['Commit', 'Authored', 'Committed'], rows);
}
