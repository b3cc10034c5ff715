import { z } from 'zod';
import { restLogin } from '../identity/logins';
import { RepositoryLookup, Ticket } from '../lookup/RepositoryLookup';
import { notFound } from '../transport/ApiProblem';
import { newestFirst } from './newestFirst';
import { listAnswer } from './pagination';
import { renderIssue } from './renderIssue';
import { RepositoryRoute } from './RestRoute';
import { hasState, stateQuery } from './ticketState';

const issuesQuery = z.object({
  state: stateQuery,
  labels: z
    .string()
    .default('')
    .transform(text => text.split(',').filter(name => name !== '')),
  creator: z.string().optional(),
  since: z.iso
    .datetime({ offset: true })
    .transform(Date.parse)
    .optional()
    .catch(undefined),
  sort: z.enum(['created', 'updated', 'comments']).catch('created'),
  direction: z.enum(['asc', 'desc']).catch('desc'),
});

type IssuesQuery = z.infer<typeof issuesQuery>;

/** `GET /repos/{owner}/{repo}/issues`; pull requests are among them */
export const issuesRoute: RepositoryRoute = {
  path: '/issues',
  answer: request => {
    const { repository } = request;
    const wanted = issuesQuery.parse(request.query);
    const found = sorted(repository, wanted).filter(ticket =>
      isWanted(ticket, wanted),
    );
    return listAnswer(request, found, item => renderIssue(repository, item));
  },
};

/** `GET /repos/{owner}/{repo}/issues/{issue_number}` */
export const issueRoute: RepositoryRoute = {
  path: '/issues/{issue_number}',
  answer: ({ repository, params }) => {
    const number = Number(params.issue_number);
    const ticket =
      repository.issueByNumber().get(number) ??
      repository.pullRequestByNumber().get(number);
    if (!ticket) throw notFound();
    return { body: renderIssue(repository, ticket) };
  },
};

function sorted(repository: RepositoryLookup, wanted: IssuesQuery) {
  const timeline =
    wanted.sort === 'updated'
      ? repository.ticketsByUpdate()
      : repository.tickets();
  return wanted.direction === 'desc' ? newestFirst(timeline) : timeline.items;
}

/** Has every label that is asked for. */
function isWanted(ticket: Ticket, wanted: IssuesQuery): boolean {
  const { state, labels, creator, since = -Infinity } = wanted;
  return (
    hasState(ticket, state) &&
    ticket.updatedAt >= since &&
    labels.every(label => ticket.labels.includes(label)) &&
    (creator === undefined || creator === restLogin(ticket.author))
  );
}
