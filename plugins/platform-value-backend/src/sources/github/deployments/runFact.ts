import { isHotfix } from '../isHotfix';
import type { WorkflowRun } from '../runs/workflowRun';
import type { DeploymentFact } from './DeploymentFact';

/** How a run, or a job of it, came out in one attempt. */
export interface Attempt {
  outcome: 'success' | 'failure' | 'cancelled' | undefined;
  startedAt: Date;
  /** Absent while it runs. */
  finishedAt?: Date;
}

/**
 * A run, or one job of it, as a deployment: it succeeded at the first attempt
 * that did, else it failed at the last one. None when it was skipped,
 * cancelled, or isn't there.
 *
 * @param options - `attempts`: oldest first; `job`: absent for the whole run
 */
export function runFact(options: {
  run: WorkflowRun;
  job?: string;
  attempts: Attempt[];
}): DeploymentFact[] {
  const { run, job, attempts } = options;
  const success = attempts.find(({ outcome }) => outcome === 'success');
  if (success) return [ended(run, job, success)];
  if (!run.completed) return [open(run, job)];
  const last = attempts[attempts.length - 1];
  return last?.outcome === 'failure' ? [ended(run, job, last)] : [];
}

function ended(
  run: WorkflowRun,
  job: string | undefined,
  { outcome, startedAt, finishedAt }: Attempt,
): DeploymentFact {
  const succeeded = outcome === 'success' ? 'success' : 'failure';
  return { ...open(run, job), startedAt, finishedAt, outcome: succeeded };
}

function open(run: WorkflowRun, job = ''): DeploymentFact {
  return {
    externalId: `run:${run.id}${job && `#${job}`}`,
    handle: run.id,
    name: job,
    chain: job,
    sha: run.sha,
    hotfix: isHotfix(run.branch),
    createdAt: run.createdAt,
    outcome: 'open',
    updatedAt: run.updatedAt,
  };
}
