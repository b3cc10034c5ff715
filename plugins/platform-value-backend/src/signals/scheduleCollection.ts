import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import type { Collection } from './Collection';
import type { RunningSource } from './RunningSource';

/** @internal */
export interface ScheduleCollectionOptions {
  scheduler: SchedulerService;
  collection: Collection;
  running: RunningSource[];
  /** How often what moved is looked for. */
  every: HumanDuration;
  /** Called when the catalog was swept, before anything is looked at. */
  onMirrored(): Promise<void>;
  /** Brings stored readings up to date. */
  refreshReadings(signal: AbortSignal): Promise<void>;
}

/** The id of the task that mirrors the catalog and looks for what moved. */
export const collectionTask = 'platform-value-collect';

/** A new portal's catalog fills up while we start: wait until it rests. */
const settling = { attempts: 30, pauseSeconds: 4 };

/** How soon what is due is taken up. */
const workEvery = { seconds: 3 };

/** How soon stored readings follow the signals. */
const refreshEvery = { seconds: 10 };

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Sweeps until two sweeps in a row find the same number of entities. */
async function mirrorUntilSettled(
  collection: Collection,
  signal: AbortSignal,
): Promise<void> {
  let before = await collection.mirror();
  for (let attempt = 0; attempt < settling.attempts; attempt += 1) {
    await pause(settling.pauseSeconds, signal);
    const entities = await collection.mirror();
    if (entities > 0 && entities === before) return;
    before = entities;
  }
}

/** Looks at all sources at once; one that breaks does not stop the others. */
async function probeAll(
  { collection, running }: ScheduleCollectionOptions,
  signal: AbortSignal,
): Promise<void> {
  const results = await Promise.allSettled(
    running.map(source => collection.probe(source, signal)),
  );
  const broken = results.find(result => result.status === 'rejected');
  if (broken) throw broken.reason;
}

function createProbing(options: ScheduleCollectionOptions) {
  const { collection, onMirrored } = options;
  let settled = false;
  return async (signal: AbortSignal) => {
    if (settled) await collection.mirror();
    else await mirrorUntilSettled(collection, signal);
    settled = true;
    await onMirrored();
    await probeAll(options, signal);
  };
}

/**
 * Mirrors the catalog and looks for what moved in one replica at a time, and
 * collects and links it in all of them: they share the work.
 */
export async function scheduleCollection(
  options: ScheduleCollectionOptions,
): Promise<void> {
  const { scheduler, collection, running, every, refreshReadings } = options;
  await scheduler.scheduleTask({
    id: collectionTask,
    frequency: every,
    timeout: { hours: 2 },
    scope: 'global',
    fn: createProbing(options),
  });
  for (const source of running) {
    await scheduler.scheduleTask({
      id: `platform-value-work-${source.definition.id}`,
      frequency: workEvery,
      timeout: { hours: 1 },
      scope: 'local',
      fn: async signal => {
        await collection.work(source, signal);
        await collection.link(signal);
      },
    });
  }
  await scheduler.scheduleTask({
    id: 'platform-value-readings',
    frequency: refreshEvery,
    timeout: { hours: 1 },
    scope: 'global',
    fn: refreshReadings,
  });
}
