import { concerns, deliver } from './deliver';
import { deployByRelease, deployByTag } from './deployByTag';
import { deployByWorkflow } from './deployByWorkflow';
import { deployToEnvironment } from './deployToEnvironment';
import { deployToProduction, type DeployOptions } from './deployToProduction';
import { minute } from './duration';
import type { Pipeline } from './Pipeline';
import type { Merge, Simulation } from './Simulation';

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
function freePipeline(
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

function deployToStaging(
  simulation: Simulation,
  { minutes, position }: { minutes: number; position: number },
): void {
  deployToEnvironment(simulation, {
    environment: 'staging',
    position,
    minutes,
    failureShare: 0.03,
    settled: () => {},
  });
}

/** What follows when the commit of a merge is built. */
function deployBuilt(
  simulation: Simulation,
  { pipeline, merge }: { pipeline: Pipeline; merge: Merge },
): void {
  const { way, rhythm, staging, minutes } = pipeline.plan;
  const { position, urgent } = merge;
  if (way === 'deployment' && staging) {
    deployToStaging(simulation, { minutes, position });
  }
  if (urgent || rhythm === 'continuous') deployHead(simulation, pipeline);
}

/** Listens to merges: notes what production lacks, and starts what the rhythm says. */
export function deployMerge(simulation: Simulation, merge: Merge): void {
  const { plan, timeline, random } = simulation;
  const { files } = merge.pullRequest;
  for (const pipeline of simulation.pipelines) {
    if (!concerns(simulation, { pipeline, files })) continue;
    pipeline.wanted = merge.position;
    pipeline.urgent ||= merge.urgent;
    if (pipeline.plan.way === 'push') {
      deployHead(simulation, pipeline);
      continue;
    }
    const minutes = plan.buildMinutes + random.between(1, 4);
    timeline.after(minutes * minute, () =>
      deployBuilt(simulation, { pipeline, merge }),
    );
  }
}
