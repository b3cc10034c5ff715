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

/** The id of the task that collects a source. */
export function collectionTaskOf(source: string): string {
  return `platform-value-collect-${source}`;
}

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

function createTask(options: ScheduleCollectionOptions, source: RunningSource) {
  const { collection, onMirrored, onCollected } = options;
  let settled = false;
  return async (signal: AbortSignal) => {
    if (settled) await collection.mirror();
    else await mirrorUntilSettled(collection, signal);
    settled = true;
    await onMirrored();
    await collection.collect(source, signal);
    await onCollected(signal);
  };
}

/**
 * Mirrors the catalog and collects every source, again and again. One replica
 * at a time does so for each source.
 */
export async function scheduleCollection(
  options: ScheduleCollectionOptions,
): Promise<void> {
  const { scheduler, running, every } = options;
  for (const source of running) {
    await scheduler.scheduleTask({
      id: collectionTaskOf(source.definition.id),
      frequency: every,
      timeout: { hours: 12 },
      scope: 'global',
      fn: createTask(options, source),
    });
  }
}
