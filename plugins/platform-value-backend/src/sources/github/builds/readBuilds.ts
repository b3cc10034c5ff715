import type { RejectedFact } from 'backstage-plugin-platform-value-node';
import { mayStillEnd } from '../mayStillEnd';
import { readRun } from '../runs/readRun';
import { branchEvents, type WorkflowRun } from '../runs/workflowRun';
import type { StreamContext } from '../StreamContext';
import type { Build } from './buildSignal';
import type { BuildsCursor } from './buildsCursor';

/** Runs sorted into those that ended, those that have not, and the rest. */
export interface ReadBuilds {
  builds: Build[];
  open: BuildsCursor['open'];
  rejected: RejectedFact[];
}

/** Reads the first attempts of runs; a run that is running again has one. */
export async function readBuilds(
  context: StreamContext,
  runs: WorkflowRun[],
): Promise<ReadBuilds> {
  const found: ReadBuilds = { builds: [], open: [], rejected: [] };
  for (const run of runs.filter(({ event }) => branchEvents.includes(event))) {
    const firstAttempt = await readFirstAttempt(context, run);
    if (!firstAttempt) found.rejected.push(attemptGone(run));
    else if (firstAttempt.completed) found.builds.push({ run, firstAttempt });
    else if (mayStillEnd(run.createdAt, context.now)) {
      found.open.push({ id: run.id, createdAt: run.createdAt });
    }
  }
  return found;
}

/**
 * Reads again what had not ended; runs that are gone are left out.
 *
 * @param options - `recent`: runs that were looked up just now
 */
export async function readOpenBuilds(
  context: StreamContext,
  options: { open: BuildsCursor['open']; recent?: WorkflowRun[] },
): Promise<ReadBuilds> {
  const { open, recent = [] } = options;
  const runs: WorkflowRun[] = [];
  for (const { id } of open) {
    const known = recent.find(run => run.id === id);
    const run = known ?? (await readRun(context, { id }));
    if (run) runs.push(run);
  }
  return readBuilds(context, runs);
}

async function readFirstAttempt(
  context: StreamContext,
  run: WorkflowRun,
): Promise<WorkflowRun | undefined> {
  const later = run.attempt > 1 || run.again;
  return later ? readRun(context, { id: run.id, attempt: 1 }) : run;
}

function attemptGone({ id }: WorkflowRun): RejectedFact {
  return {
    externalId: id,
    reason: 'the run was started again and its first attempt can not be read',
  };
}
