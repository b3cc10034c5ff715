import { WorkflowRun } from '../../world/World';
import { nodeId } from '../identity/nodeId';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp, timestampOrNull } from '../timestamp';
import { pageOf } from './pagination';
import { RepositoryRoute } from './RestRoute';
import { requestedRun } from './workflowRuns';

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs`, the latest attempt's */
export const jobsRoute: RepositoryRoute = {
  path: '/actions/runs/{run_id}/jobs',
  answer: request => {
    const run = requestedRun(request);
    const { items, page } = pageOf(request, run.jobs);
    const jobs = items.map(job => renderJob(request.repository, run, job));
    return { body: { total_count: run.jobs.length, jobs }, page };
  },
};

function renderJob(
  { data, apiUrl, webUrl }: RepositoryLookup,
  run: WorkflowRun,
  { id, name, startedAt, completedAt, conclusion }: WorkflowRun['jobs'][number],
) {
  const runPath = `/actions/runs/${run.id}`;
  return {
    id,
    run_id: run.id,
    workflow_name: run.workflowName,
    head_branch: run.branch,
    run_url: apiUrl + runPath,
    run_attempt: run.attempts.length,
    node_id: nodeId('CS', data.id, `job:${id}`),
    head_sha: run.sha,
    url: `${apiUrl}/actions/jobs/${id}`,
    html_url: webUrl + runPath,
    status: completedAt === undefined ? 'in_progress' : 'completed',
    conclusion: conclusion ?? null,
    created_at: timestamp(startedAt),
    started_at: timestamp(startedAt),
    completed_at: timestampOrNull(completedAt),
    name,
    steps: [],
    check_run_url: `${apiUrl}/check-runs/${id}`,
    labels: ['ubuntu-latest'],
    runner_id: null,
    runner_name: null,
    runner_group_id: null,
    runner_group_name: null,
  };
}
