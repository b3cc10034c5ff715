import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import { isHotfix } from '../isHotfix';
import type { RepositoryName } from '../repositoryName';
import { shortSha } from '../shortSha';
import { earliest, secondsBetween } from '../timestamp';
import { authorOf } from './author';
import { firstHumanReview } from './firstHumanReview';
import type { PullRequest } from './pullRequest';
import { revertedBy } from './revertedBy';

/** A merged pull request as the signal of one entity. */
export function changeSignal(options: {
  entityRef: string;
  pull: PullRequest;
  repository: RepositoryName;
}): CollectedSignal {
  const { entityRef, pull, repository } = options;
  const review = firstHumanReview(pull.author, pull.reviews.nodes);
  return {
    entityRef,
    kind: 'change',
    externalId: pull.fullDatabaseId,
    at: pull.mergedAt,
    seconds: secondsBetween(pull.createdAt, pull.mergedAt),
    ...(review && { value: secondsBetween(pull.createdAt, review) }),
    outcome: 'merged',
    author: authorOf(pull.author),
    facts: factsOf(pull, repository),
    sourceUpdatedAt: pull.updatedAt,
  };
}

function factsOf(pull: PullRequest, repository: RepositoryName) {
  const { number, mergeCommit, headRefName, title, body } = pull;
  const authored = authoredBeforeMerge(pull);
  const fixes = pull.closingIssuesReferences.nodes.map(issue => issue.number);
  const words = { title, body, message: mergeCommit?.message };
  return {
    number,
    sha: mergeCommit ? shortSha(mergeCommit.oid) : undefined,
    authored,
    basis: authored === undefined ? 'merge' : undefined,
    hotfix: isHotfix(headRefName) || undefined,
    reverts: revertedBy(words, repository),
    fixes: fixes.length > 0 ? fixes : undefined,
  };
}

/**
 * Seconds from the authoring of the first commit to the merge. A clock that
 * ran ahead can date a commit after its merge: then it says nothing.
 */
function authoredBeforeMerge(pull: PullRequest): number | undefined {
  const first = earliest(
    pull.commits.nodes.map(({ commit }) => commit.authoredDate),
  );
  if (!first || first > pull.mergedAt) return undefined;
  return secondsBetween(first, pull.mergedAt);
}
