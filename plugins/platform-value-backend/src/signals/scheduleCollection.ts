import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Collection } from './Collection';
import type { RunningSource } from './RunningSource';

/** @internal */
export interface ScheduleCollectionOptions {
  scheduler: SchedulerService;
  collection: Collection;
  running: RunningSource[];
  every: { minutes: number };
  /** Called when the catalog was swept, before anything is collected. */
  onMirrored(): Promise<void>;
  /** Called after each run, when signals may have changed. */
  onCollected(signal: AbortSignal): Promise<void>;
}

/** The id of the task that mirrors the catalog and collects all sources. */
export const collectionTask = 'platform-value-collect';

/** A new portal's catalog fills up while we start: wait until it rests. */
const settling = { attempts: 30, pauseSeconds: 4 };

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

/** Collects all sources at once; one that breaks does not stop the others. */
async function collectAll(
  { collection, running }: ScheduleCollectionOptions,
  signal: AbortSignal,
): Promise<void> {
  const results = await Promise.allSettled(
    running.map(source => collection.collect(source, signal)),
  );
  const broken = results.find(result => result.status === 'rejected');
  if (broken) throw broken.reason;
}

function createTask(options: ScheduleCollectionOptions) {
  const { collection, onMirrored, onCollected } = options;
  let settled = false;
  return async (signal: AbortSignal) => {
    if (settled) await collection.mirror();
    else await mirrorUntilSettled(collection, signal);
    settled = true;
    await onMirrored();
    await collectAll(options, signal);
    await onCollected(signal);
  };
}

/**
 * Mirrors the catalog and collects every source, again and again. One replica
 * at a time does so.
 */
export async function scheduleCollection(
  options: ScheduleCollectionOptions,
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: collectionTask,
    frequency: options.every,
    timeout: { hours: 12 },
    scope: 'global',
    fn: createTask(options),
  });
}
