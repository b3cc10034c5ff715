import { concerns } from './deliver';
import { deployHead } from './deployHead';
import { deployToEnvironment } from './deployToEnvironment';
import { minute } from './duration';
import type { Pipeline } from './Pipeline';
import type { Merge, Simulation } from './Simulation';

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
