import type { WebhookBody } from './webhookBody';

/** What an event moves: some streams, all of them, or nothing. */
export type Moved = string[] | 'everything' | undefined;

const nothing: Moved = undefined;

const issueActions = [
  ...['opened', 'edited', 'closed', 'reopened', 'deleted', 'transferred'],
  ...['labeled', 'unlabeled'],
];

const rules: Record<string, ((body: WebhookBody) => Moved) | undefined> = {
  push: movedByPush,
  create: body => (body.ref_type === 'tag' ? ['deployments'] : nothing),
  delete: body => (body.ref_type === 'tag' ? ['deployments'] : nothing),
  pull_request: movedByPullRequest,
  pull_request_review: movedByPullRequest,
  deployment: () => ['deployments'],
  deployment_status: () => ['deployments'],
  release: () => ['deployments'],
  workflow_run: movedByRun,
  issues: ({ action = '' }) =>
    issueActions.includes(action) ? ['incidents'] : nothing,
  repository: () => 'everything',
};

/**
 * The streams of a repository that an event of GitHub moves. What changes no
 * fact that we keep, such as a push to a branch or an open pull request, moves
 * none.
 */
export function movedStreams(event: string, body: WebhookBody): Moved {
  return Object.hasOwn(rules, event) ? rules[event]?.(body) : nothing;
}

function movedByPush({ ref = '', repository }: WebhookBody): Moved {
  if (ref.startsWith('refs/tags/')) return ['deployments'];
  return ref === `refs/heads/${repository.default_branch}`
    ? ['commits', 'changes', 'deployments', 'builds', 'evidence']
    : nothing;
}

function movedByPullRequest({ pull_request: pull }: WebhookBody): Moved {
  return pull?.merged_at ? ['commits', 'changes'] : nothing;
}

/** A run may be a build, and a deployment. */
function movedByRun({ action, workflow_run: run, repository }: WebhookBody) {
  const onDefaultBranch = run?.head_branch === repository.default_branch;
  return action === 'completed' && onDefaultBranch
    ? ['builds', 'deployments']
    : nothing;
}
