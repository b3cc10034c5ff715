import type { Actor, WorkflowRun } from '../../world/World';
import type { Simulation } from './Simulation';
import { startRun } from './startRun';

export interface StartBuildOptions {
  event: WorkflowRun['event'];
  branch: string;
  sha: string;
  actor: Actor;
}

/** Builds a commit, where the repository has workflows. */
export function startBuild(
  simulation: Simulation,
  options: StartBuildOptions,
): void {
  const { plan, workflows } = simulation;
  if (!plan.hasWorkflows) return;
  startRun(simulation, {
    ...options,
    workflow: workflows[options.event === 'schedule' ? 'scheduled' : 'build'],
    minutes: plan.buildMinutes * (options.event === 'schedule' ? 2 : 1),
    failureShare: plan.flakiness,
    retryShare: 0.5,
  });
}

/** The scheduled workflow builds the head of the default branch. */
export function startScheduledBuild(simulation: Simulation): void {
  const { commits, defaultBranch } = simulation.repository;
  const head = commits[commits.length - 1];
  startBuild(simulation, {
    event: 'schedule',
    branch: defaultBranch,
    sha: head.sha,
    actor: head.author,
  });
}
