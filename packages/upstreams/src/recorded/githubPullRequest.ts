import type { PullRequest } from '../world/World';
import { actorOf } from './actorOf';
import type { Pull } from './githubSchemas';

const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d+)/gi;

function closesOf(body: string): number[] {
  return [...body.matchAll(closing)].map(([, number]) => Number(number));
}

function endOf(pull: Pull): Partial<PullRequest> {
  const { closed_at: closedAt, merged_at: mergedAt } = pull;
  const { merge_commit_sha: sha } = pull;
  return {
    ...(closedAt ? { closedAt } : {}),
    // An open pull request's merge_commit_sha is a trial merge.
    ...(mergedAt && sha ? { mergedAt, mergeCommitSha: sha } : {}),
  };
}

/** A recorded body holds no commits but the head, which is no older than known than the opening. */
export function pullRequestOf(pull: Pull): PullRequest {
  const { created_at: createdAt } = pull;
  const body = pull.body ?? '';
  return {
    id: pull.id,
    number: pull.number,
    title: pull.title,
    body,
    author: actorOf(pull.user),
    headRef: pull.head.ref,
    createdAt,
    updatedAt: pull.updated_at,
    ...endOf(pull),
    commits: [
      { sha: pull.head.sha, authoredAt: createdAt, committedAt: createdAt },
    ],
    reviews: [],
    files: [],
    labels: pull.labels.map(({ name }) => name),
    closes: closesOf(body),
  };
}
