import { freePipeline } from './deployHead';
import { deployToProduction } from './deployToProduction';
import type { Pipeline } from './Pipeline';
import type { Simulation } from './Simulation';

export interface RollBackOptions {
  pipeline: Pipeline;
  /** What is rolled back: the commit that production runs. */
  position: number;
  finished: (succeeded: boolean) => void;
}

/** Deploys what production ran before; false when that isn't possible: something else is live or on its way. */
export function rollBack(
  simulation: Simulation,
  { pipeline, position, finished }: RollBackOptions,
): boolean {
  const [previous, live] = pipeline.live.slice(-2);
  const { way } = pipeline.plan;
  if (way !== 'deployment' || live !== position || pipeline.running)
    return false;
  pipeline.running = true;
  deployToProduction(simulation, {
    pipeline,
    position: previous,
    finished: succeeded => {
      freePipeline(simulation, { pipeline, succeeded });
      finished(succeeded);
    },
  });
  return true;
}
