import type { Deployment, DeploymentState } from '../../world/World';
import { minute } from './duration';
import type { Simulation } from './Simulation';

export interface DeployToEnvironmentOptions {
  environment: string;
  /** Of the commit on the default branch. */
  position: number;
  /** Median duration. */
  minutes: number;
  failureShare: number;
  settled: (outcome: DeploymentOutcome) => void;
}

export interface DeploymentOutcome {
  deployment: Deployment;
  succeeded: boolean;
}

function createDeployment(
  { identities, timeline, repository }: Simulation,
  { environment, position }: DeployToEnvironmentOptions,
): Deployment {
  const { sha } = repository.commits[position];
  const isHead = position === repository.commits.length - 1;
  const deployment: Deployment = {
    id: identities.id(),
    sha,
    ref: isHead ? repository.defaultBranch : sha,
    environment,
    creator: { login: 'github-actions[bot]', kind: 'Bot' },
    createdAt: timeline.now,
    statuses: [],
  };
  repository.deployments.push(deployment);
  return deployment;
}

export interface AddStatusOptions {
  deployment: Deployment;
  state: DeploymentState;
}

/** Says now how a deployment goes on. */
export function addStatus(
  { identities, timeline }: Simulation,
  { deployment, state }: AddStatusOptions,
): void {
  const { now } = timeline;
  deployment.statuses.push({ id: identities.id(), state, createdAt: now });
}

/** A few deployments fail, fewer still hang for ever and get no last status. */
function drawEnd(
  { random }: Simulation,
  failureShare: number,
): DeploymentState | undefined {
  const draw = random.unit();
  if (draw < failureShare) return random.pick(['failure', 'error']);
  return draw > 0.997 ? undefined : 'success';
}

/** Deploys now; one that hangs settles as not succeeded when people give it up. */
export function deployToEnvironment(
  simulation: Simulation,
  options: DeployToEnvironmentOptions,
): void {
  const { random, timeline } = simulation;
  const deployment = createDeployment(simulation, options);
  addStatus(simulation, { deployment, state: 'queued' });
  timeline.after(random.between(0.2, 1) * minute, () =>
    addStatus(simulation, { deployment, state: 'in_progress' }),
  );
  const state = drawEnd(simulation, options.failureShare);
  const duration = (1 + random.around(options.minutes, 0.4)) * minute;
  timeline.after(duration, () => {
    if (state) addStatus(simulation, { deployment, state });
    options.settled({ deployment, succeeded: state === 'success' });
  });
}
