import type { Deployment } from '../../world/World';
import { deliver } from './deliver';
import { addStatus, deployToEnvironment } from './deployToEnvironment';
import type { Pipeline } from './Pipeline';
import type { Simulation } from './Simulation';

export interface DeployOptions {
  pipeline: Pipeline;
  /** Of the commit on the default branch. */
  position: number;
  finished: (succeeded: boolean) => void;
}

interface DeployNextOptions extends DeployOptions {
  /** Those still to do. */
  environments: string[];
}

/** The deployment it replaces becomes inactive, as GitHub does by default. */
function replaceActive(
  simulation: Simulation,
  { active, deployment }: Pick<Pipeline, 'active'> & { deployment: Deployment },
): void {
  const previous = active.get(deployment.environment);
  if (previous) {
    addStatus(simulation, { deployment: previous, state: 'inactive' });
  }
  active.set(deployment.environment, deployment);
}

function settle(
  simulation: Simulation,
  options: DeployNextOptions & { deployment: Deployment },
): void {
  const { pipeline, position, deployment } = options;
  const [environment, ...environments] = options.environments;
  replaceActive(simulation, { active: pipeline.active, deployment });
  if (environment === pipeline.plan.environments[0]) {
    deliver(simulation, { pipeline, position, id: deployment.id });
  }
  if (environments.length === 0) options.finished(true);
  else deployNext(simulation, { ...options, environments });
}

function deployNext(simulation: Simulation, options: DeployNextOptions): void {
  const { pipeline, position, finished, environments } = options;
  const { minutes, failureShare } = pipeline.plan;
  deployToEnvironment(simulation, {
    environment: environments[0],
    position,
    minutes,
    failureShare,
    settled: ({ deployment, succeeded }) => {
      if (succeeded) settle(simulation, { ...options, deployment });
      else finished(false);
    },
  });
}

/** Deploys a commit to the production environments one after the other; it is delivered with the first. */
export function deployToProduction(
  simulation: Simulation,
  options: DeployOptions,
): void {
  const { environments } = options.pipeline.plan;
  deployNext(simulation, { ...options, environments });
}
