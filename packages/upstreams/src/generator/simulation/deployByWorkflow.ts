import { deliver } from './deliver';
import type { DeployOptions } from './deployToProduction';
import type { Simulation } from './Simulation';
import { startRun } from './startRun';

/** Deploys by running the deploy workflow; it is delivered when an attempt succeeds. */
export function deployByWorkflow(
  simulation: Simulation,
  { pipeline, position, finished }: DeployOptions,
): void {
  const { repository, workflows, random } = simulation;
  const { sha, author } = repository.commits[position];
  startRun(simulation, {
    workflow: workflows.deploy,
    event: random.chance(0.8) ? 'push' : 'workflow_dispatch',
    branch: repository.defaultBranch,
    sha,
    actor: author,
    minutes: pipeline.plan.minutes,
    failureShare: pipeline.plan.failureShare,
    retryShare: 0.9,
    settled: ({ run, conclusion }) => {
      const succeeded = conclusion === 'success';
      if (succeeded) deliver(simulation, { pipeline, position, id: run.id });
      finished(succeeded);
    },
  });
}
