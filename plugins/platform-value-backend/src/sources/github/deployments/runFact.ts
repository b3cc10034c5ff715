import { isHotfix } from '../isHotfix';
import type { WorkflowRun } from '../runs/workflowRun';
import type { DeploymentFact } from './DeploymentFact';
import type { Job } from './readJobs';

/** A run as a deployment; none when it was cancelled or says nothing. */
export function runFact(run: WorkflowRun): DeploymentFact[] {
  const { startedAt, updatedAt: finishedAt, outcome } = run;
  if (!run.completed) return [openFact(run, '')];
  return outcome === 'success' || outcome === 'failure'
    ? [{ ...openFact(run, ''), startedAt, finishedAt, outcome }]
    : [];
}

/** A job of a run as a deployment; none when it was skipped, cancelled or isn't there. */
export function jobFact(options: {
  run: WorkflowRun;
  job: string;
  /** Jobs of the run, once it has ended. */
  done: Job[];
}): DeploymentFact[] {
  const { run, job, done } = options;
  if (!run.completed) return [openFact(run, job)];
  const found = done.find(({ name }) => name === job);
  const { outcome, startedAt, completedAt: finishedAt } = found ?? {};
  return finishedAt && (outcome === 'success' || outcome === 'failure')
    ? [{ ...openFact(run, job), startedAt, finishedAt, outcome }]
    : [];
}

function openFact(run: WorkflowRun, job: string): DeploymentFact {
  return {
    externalId: `run:${run.id}${job && `#${job}`}`,
    handle: String(run.id),
    name: job,
    chain: job,
    sha: run.sha,
    hotfix: isHotfix(run.branch),
    createdAt: run.createdAt,
    outcome: 'open',
    updatedAt: run.updatedAt,
  };
}
