import { WorkflowRun } from '../../world/World';
import { notFound } from '../transport/ApiProblem';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { newestFirst } from './newestFirst';
import { pageOf } from './pagination';
import { renderWorkflowRun } from './renderWorkflowRun';
import { RepositoryRequest, RepositoryRoute } from './RestRoute';
import { runFilter } from './runFilter';

/** GitHub gives at most this many results of a search that filters. */
const longestSearch = 1000;

/** `GET /repos/{owner}/{repo}/actions/runs`, newest first */
export const workflowRunsRoute: RepositoryRoute = {
  path: '/actions/runs',
  answer: request => {
    const { repository } = request;
    const passes = runFilter(request.query);
    const all = newestFirst(repository.runs());
    const found = passes ? all.filter(passes) : all;
    const deepest = passes ? longestSearch : undefined;
    const { items, page } = pageOf(request, found, deepest);
    const runs = items.map(run => renderWorkflowRun(repository, run));
    return { body: { total_count: found.length, workflow_runs: runs }, page };
  },
};

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}` */
export const workflowRunRoute: RepositoryRoute = {
  path: '/actions/runs/{run_id}',
  answer: request => ({
    body: renderWorkflowRun(request.repository, requestedRun(request)),
  }),
};

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}` */
export const runAttemptRoute: RepositoryRoute = {
  path: '/actions/runs/{run_id}/attempts/{attempt_number}',
  answer: request => {
    const run = requestedRun(request);
    const number = Number(request.params.attempt_number);
    if (!run.attempts[number - 1]) throw notFound();
    return { body: renderWorkflowRun(request.repository, run, number) };
  },
};

/**
 * The run that a path names.
 *
 * @throws ApiProblem 404 when there is none.
 */
export function requestedRun({
  repository,
  params,
}: RepositoryRequest): WorkflowRun {
  return runOf(repository, Number(params.run_id));
}

function runOf(repository: RepositoryLookup, id: number): WorkflowRun {
  const run = repository.runById().get(id);
  if (!run) throw notFound();
  return run;
}
