import { WorkflowRun } from '../../world/World';
import { noReplyAddress, restLogin } from '../identity/logins';
import { nodeId } from '../identity/nodeId';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { renderMinimalRepository } from './repository';
import { renderUser } from './user';

/** A workflow run at one of its attempts, the latest by default. */
export function renderWorkflowRun(
  lookup: RepositoryLookup,
  run: WorkflowRun,
  number = run.attempts.length,
) {
  const actor = renderUser(lookup.site, run.actor);
  return {
    ...runIdentity(lookup, run),
    ...runState(run, number),
    ...runLinks(lookup, run, number),
    pull_requests: [],
    actor,
    triggering_actor: actor,
    referenced_workflows: [],
    head_commit: headCommit(lookup, run),
    repository: renderMinimalRepository(lookup),
    head_repository: renderMinimalRepository(lookup),
  };
}

function runIdentity({ data, commits }: RepositoryLookup, run: WorkflowRun) {
  const [title] = (commits.find(run.sha)?.message ?? '').split('\n');
  return {
    id: run.id,
    name: run.workflowName,
    node_id: nodeId('WFR', data.id, run.id),
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CS', data.id, run.id),
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.path,
    display_title: title || run.workflowName,
    run_number: run.runNumber,
    event: run.event,
    workflow_id: run.workflowId,
    created_at: timestamp(run.createdAt),
  };
}

function runState(run: WorkflowRun, number: number) {
  const { startedAt, completedAt, conclusion } = run.attempts[number - 1];
  return {
    status: completedAt === undefined ? 'in_progress' : 'completed',
    conclusion: conclusion ?? null,
    run_attempt: number,
    run_started_at: timestamp(startedAt),
    updated_at: timestamp(completedAt ?? startedAt),
  };
}

function runLinks(lookup: RepositoryLookup, run: WorkflowRun, number: number) {
  const { apiUrl, webUrl } = lookup;
  const url = `${apiUrl}/actions/runs/${run.id}`;
  return {
    url,
    html_url: `${webUrl}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrl}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: number > 1 ? `${url}/attempts/${number - 1}` : null,
    workflow_url: `${apiUrl}/actions/workflows/${run.workflowId}`,
  };
}

function headCommit(repository: RepositoryLookup, { sha }: WorkflowRun) {
  const commit = repository.commits.find(sha);
  if (!commit) return null;
  const { author, message, committedAt } = commit;
  const person = author && {
    name: restLogin(author),
    email: noReplyAddress(author),
  };
  return {
    id: sha,
    tree_id: repository.files(commit).root.sha,
    message,
    timestamp: timestamp(committedAt),
    author: person ?? null,
    committer: person ?? null,
  };
}
