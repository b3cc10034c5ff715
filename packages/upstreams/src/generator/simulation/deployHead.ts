import { deliver } from './deliver';
import { deployByRelease, deployByTag } from './deployByTag';
import { deployByWorkflow } from './deployByWorkflow';
import { deployToProduction, type DeployOptions } from './deployToProduction';
import { minute } from './duration';
import type { Pipeline } from './Pipeline';
import type { Simulation } from './Simulation';

type Deploy = (simulation: Simulation, options: DeployOptions) => void;

const deployBy: Record<Pipeline['plan']['way'], Deploy> = {
  deployment: deployToProduction,
  workflow: deployByWorkflow,
  release: deployByRelease,
  tag: deployByTag,
  push: (simulation, { pipeline, position, finished }) => {
    deliver(simulation, { pipeline, position });
    finished(true);
  },
};

/** The way to production is free again; what must not wait follows. */
export function freePipeline(
  simulation: Simulation,
  { pipeline, succeeded }: { pipeline: Pipeline; succeeded: boolean },
): void {
  const { random, timeline } = simulation;
  const { urgent, plan } = pipeline;
  pipeline.running = false;
  if (succeeded && !urgent && plan.rhythm !== 'continuous') return;
  const pause = succeeded ? 1 : random.between(6, 30);
  timeline.after(pause * minute, () => deployHead(simulation, pipeline));
}

/** Deploys the head of the default branch, when production lacks anything of it and nothing else is on its way. */
export function deployHead(simulation: Simulation, pipeline: Pipeline): void {
  if (pipeline.running || pipeline.wanted <= pipeline.newest) return;
  pipeline.running = true;
  pipeline.urgent = false;
  deployBy[pipeline.plan.way](simulation, {
    pipeline,
    position: simulation.repository.commits.length - 1,
    finished: succeeded => freePipeline(simulation, { pipeline, succeeded }),
  });
}
