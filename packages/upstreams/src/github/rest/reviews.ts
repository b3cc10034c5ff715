import { PullRequest, Review } from '../../world/World';
import { nodeId } from '../identity/nodeId';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { listAnswer } from './pagination';
import { requestedPull } from './pulls';
import { RepositoryRoute } from './RestRoute';
import { renderUser } from './user';

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews`, oldest first */
export const reviewsRoute: RepositoryRoute = {
  path: '/pulls/{pull_number}/reviews',
  answer: request => {
    const pull = requestedPull(request);
    return listAnswer(request, pull.reviews, review =>
      renderReview(request.repository, pull, review),
    );
  },
};

function renderReview(
  { data, site, webUrl, apiUrl }: RepositoryLookup,
  { number, commits }: PullRequest,
  { id, author, state, submittedAt }: Review,
) {
  const html = `${webUrl}/pull/${number}#pullrequestreview-${id}`;
  const pull = `${apiUrl}/pulls/${number}`;
  return {
    id,
    node_id: nodeId('PRR', data.id, `${number}:${id}`),
    user: renderUser(site, author),
    body: '',
    state,
    html_url: html,
    pull_request_url: pull,
    author_association: 'MEMBER',
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: timestamp(submittedAt),
    commit_id: commits[commits.length - 1]?.sha ?? null,
  };
}
