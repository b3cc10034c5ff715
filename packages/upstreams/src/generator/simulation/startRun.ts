import type { Actor, RunConclusion, WorkflowRun } from '../../world/World';
import { minute } from './duration';
import type { Simulation, Workflow } from './Simulation';

const mostAttempts = 3;

export interface StartRunOptions {
  workflow: Workflow;
  event: WorkflowRun['event'];
  branch: string;
  sha: string;
  actor: Actor;
  /** Median duration of a success. */
  minutes: number;
  /** Share of attempts that fail. */
  failureShare: number;
  /** Share of failed attempts that somebody runs again. */
  retryShare: number;
  /** Called when no other attempt follows. */
  settled?: (outcome: RunOutcome) => void;
}

export interface RunOutcome {
  run: WorkflowRun;
  conclusion: RunConclusion;
}

function drawConclusion(
  { random }: Simulation,
  failureShare: number,
): RunConclusion {
  const draw = random.unit();
  if (draw < failureShare) return 'failure';
  if (draw < failureShare + 0.015) return 'cancelled';
  return draw > 0.996 ? 'timed_out' : 'success';
}

function drawMinutes(
  { random }: Simulation,
  options: StartRunOptions & { conclusion: RunConclusion },
): number {
  const { minutes, conclusion } = options;
  if (conclusion === 'timed_out') return 60;
  return random.around(
    conclusion === 'success' ? minutes : 0.6 * minutes,
    0.25,
  );
}

function startJobs({ identities, timeline }: Simulation): WorkflowRun['jobs'] {
  return ['build', 'test'].map(name => ({
    id: identities.id(),
    name,
    startedAt: timeline.now,
  }));
}

function complete(
  { timeline }: Simulation,
  { run, conclusion }: RunOutcome,
): void {
  const attempt = run.attempts[run.attempts.length - 1];
  attempt.completedAt = timeline.now;
  attempt.conclusion = conclusion;
  for (const job of run.jobs) {
    job.completedAt = timeline.now;
    job.conclusion = job.name === 'build' ? 'success' : conclusion;
  }
}

interface Attempt extends StartRunOptions {
  run: WorkflowRun;
}

/** Somebody runs a failed run again after a while, or lets it be. */
function goOn(simulation: Simulation, options: Attempt & RunOutcome): void {
  const { random, timeline } = simulation;
  const { run, conclusion, retryShare, settled } = options;
  const again =
    conclusion === 'failure' &&
    run.attempts.length < mostAttempts &&
    random.chance(retryShare);
  if (!again) {
    settled?.({ run, conclusion });
    return;
  }
  timeline.after(random.around(12, 0.7) * minute, () =>
    startAttempt(simulation, options),
  );
}

function startAttempt(simulation: Simulation, options: Attempt): void {
  const { timeline } = simulation;
  const { run, failureShare } = options;
  run.attempts.push({ startedAt: timeline.now });
  run.jobs = startJobs(simulation);
  const conclusion = drawConclusion(simulation, failureShare);
  const minutes = drawMinutes(simulation, { ...options, conclusion });
  timeline.after(minutes * minute, () => {
    complete(simulation, { run, conclusion });
    goOn(simulation, { ...options, conclusion });
  });
}

/** Starts a workflow run now; it completes, and is perhaps run again, by itself. */
export function startRun(
  simulation: Simulation,
  options: StartRunOptions,
): void {
  const { workflow, event, branch, sha, actor } = options;
  const { identities, timeline, repository } = simulation;
  const run: WorkflowRun = {
    id: identities.id(),
    workflowId: workflow.id,
    workflowName: workflow.name,
    path: workflow.path,
    runNumber: identities.runNumber(workflow.path),
    event,
    branch,
    sha,
    actor,
    createdAt: timeline.now,
    attempts: [],
    jobs: [],
  };
  repository.workflowRuns.push(run);
  startAttempt(simulation, { ...options, run });
}
