import { z } from 'zod';
import { PullRequest } from '../../world/World';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { notFound } from '../transport/ApiProblem';
import { newestFirst } from './newestFirst';
import { listAnswer } from './pagination';
import { renderListedPull, renderPull } from './renderPull';
import { RepositoryRequest, RepositoryRoute } from './RestRoute';
import { hasState, stateQuery } from './ticketState';

const pullsQuery = z.object({
  state: stateQuery,
  head: z.string().optional(),
  base: z.string().optional(),
  sort: z
    .enum(['created', 'updated', 'popularity', 'long-running'])
    .catch('created'),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
});

type PullsQuery = z.infer<typeof pullsQuery>;

/** `GET /repos/{owner}/{repo}/pulls` */
export const pullsRoute: RepositoryRoute = {
  path: '/pulls',
  answer: request => {
    const { repository } = request;
    const wanted = pullsQuery.parse(request.query);
    const found = sorted(repository, wanted).filter(pull =>
      isWanted(repository, pull, wanted),
    );
    return listAnswer(request, found, pull =>
      renderListedPull(repository, pull),
    );
  },
};

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}` */
export const pullRoute: RepositoryRoute = {
  path: '/pulls/{pull_number}',
  answer: request => ({
    body: renderPull(request.repository, requestedPull(request)),
  }),
};

/**
 * The pull request that a path names.
 *
 * @throws ApiProblem 404 when there is none.
 */
export function requestedPull(request: RepositoryRequest): PullRequest {
  const number = Number(request.params.pull_number);
  const pull = request.repository.pullRequestByNumber().get(number);
  if (!pull) throw notFound();
  return pull;
}

/** Newest first when sorted by creation, oldest first otherwise. */
function sorted(repository: RepositoryLookup, wanted: PullsQuery) {
  const { sort, direction = sort === 'created' ? 'desc' : 'asc' } = wanted;
  const timeline =
    sort === 'updated'
      ? repository.pullRequestsByUpdate()
      : repository.pullRequests();
  return direction === 'desc' ? newestFirst(timeline) : timeline.items;
}

function isWanted(
  { data }: RepositoryLookup,
  pull: PullRequest,
  { state, head, base }: PullsQuery,
): boolean {
  return (
    hasState(pull, state) &&
    (base ?? data.defaultBranch) === data.defaultBranch &&
    (head ?? pull.headRef).replace(/^.*:/, '') === pull.headRef
  );
}
