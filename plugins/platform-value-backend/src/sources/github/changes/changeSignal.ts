import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import { isHotfix } from '../isHotfix';
import type { RepositoryName } from '../repositoryName';
import { shortSha } from '../shortSha';
import { secondsBetween } from '../timestamp';
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

/** A clock that ran ahead can date a commit after its merge: then it says nothing. */
function authoredBeforeMerge(pull: PullRequest): number | undefined {
  const [first] = pull.commits.nodes;
  if (!first) return undefined;
  const seconds = secondsBetween(first.commit.authoredDate, pull.mergedAt);
  return seconds >= 0 ? seconds : undefined;
}
