import type { PullRequest } from '../../world/World';
import type { Pipeline } from './Pipeline';
import type { Simulation } from './Simulation';

export interface DeliverOptions {
  pipeline: Pipeline;
  position: number;
  /** Of the deployment, workflow run or release, where it has one. */
  id?: number;
}

/** Whether files concern a pipeline. What lies outside all services concerns the one they share. */
export function concerns(
  { plan }: Simulation,
  { pipeline, files }: { pipeline: Pipeline; files: string[] },
): boolean {
  const all = plan.services.map(({ folder = '' }) => folder);
  const own = pipeline.plan.services.map(({ folder = '' }) => folder);
  return files.some(file => {
    const outside = !all.some(folder => file.startsWith(folder));
    return outside
      ? pipeline.plan.environments.includes('production')
      : own.some(folder => file.startsWith(folder));
  });
}

function newPullRequests(
  simulation: Simulation,
  { pipeline, position }: DeliverOptions,
): PullRequest[] {
  const contains: PullRequest[] = [];
  for (let next = pipeline.newest + 1; next <= position; next++) {
    const pullRequest = simulation.mergedPullRequests.get(next);
    if (
      pullRequest &&
      concerns(simulation, { pipeline, files: pullRequest.files })
    ) {
      contains.push(pullRequest);
    }
  }
  return contains;
}

/** Production of a pipeline runs another commit from now on. */
export function deliver(simulation: Simulation, options: DeliverOptions): void {
  const { pipeline, position } = options;
  const contains = newPullRequests(simulation, options);
  if (position < pipeline.newest) pipeline.live.pop();
  else pipeline.live.push(position);
  pipeline.newest = Math.max(pipeline.newest, position);
  for (const { number } of contains) simulation.awaited.get(number)?.();
  for (const listener of simulation.delivered) {
    listener(simulation, { ...options, contains });
  }
}
