import type { WorkflowRun } from '../world/World';
import { actorOf } from './actorOf';
import type { Job, RecordedBodies, Run } from './githubSchemas';

const events = [
  'push',
  'pull_request',
  'schedule',
  'workflow_dispatch',
] as const;

function jobOf(job: Job): WorkflowRun['jobs'] {
  if (!job.started_at) return [];
  return [
    {
      id: job.id,
      name: job.name,
      startedAt: job.started_at,
      ...(job.conclusion && job.completed_at
        ? { completedAt: job.completed_at, conclusion: job.conclusion }
        : {}),
    },
  ];
}

/** Of a run that was run again only the last attempt is recorded. */
function attemptOf(run: Run): WorkflowRun['attempts'][number] {
  const startedAt = run.run_started_at ?? run.created_at;
  return run.conclusion
    ? { startedAt, completedAt: run.updated_at, conclusion: run.conclusion }
    : { startedAt };
}

function runOf(run: Run, jobs: Job[]): WorkflowRun[] {
  const event = events.find(candidate => candidate === run.event);
  if (!event) return [];
  return [
    {
      id: run.id,
      workflowId: run.workflow_id,
      workflowName: run.name ?? run.path,
      path: run.path,
      runNumber: run.run_number,
      event,
      branch: run.head_branch ?? '',
      sha: run.head_sha,
      actor: actorOf(run.actor),
      createdAt: run.created_at,
      attempts: [attemptOf(run)],
      jobs: jobs.filter(job => job.run_id === run.id).flatMap(jobOf),
    },
  ];
}

/** The runs of events that a world knows, by creation; jobs of other runs are left out. */
export function workflowRunsOf({ runs, jobs }: RecordedBodies): WorkflowRun[] {
  return runs
    .flatMap(run => runOf(run, jobs))
    .sort((one, other) => one.createdAt - other.createdAt);
}
