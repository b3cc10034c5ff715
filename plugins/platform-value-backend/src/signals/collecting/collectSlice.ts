import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  SourceError,
  type Source,
  type SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import type { StoredPartition } from '../assignments/DatabaseAssignmentStore';
import { isConnectionFailure } from '../../database/isConnectionFailure';
import { describeDefect } from './describeDefect';
import type { Telemetry } from '../health/Telemetry';
import type { DatabasePageStore } from './DatabasePageStore';
import type { DatabaseSliceStore } from './DatabaseSliceStore';
import { retryAt } from './retryAt';
import { LeaseLost, type Slice } from './Slice';

/** @internal */
export interface CollectSliceOptions {
  definition: SourceDefinition;
  source: Source;
  sourceId: number;
  partition: StoredPartition;
  slice: Slice;
  slices: DatabaseSliceStore;
  pages: DatabasePageStore;
  /** Says something once, however many slices would. */
  warnOnce(message: string): void;
  logger: LoggerService;
  telemetry: Telemetry;
  clock: () => Date;
  random: () => number;
  signal: AbortSignal;
}

/** Pages after which a slice lets others have their turn. */
const pagesAtOnce = 40;

const week = 7 * 86_400_000;

/**
 * Reads a slice from where its last stored page ended. Facts that come while
 * it is read may be missing, so it is complete up to the moment it began.
 * What goes wrong upstream is kept with the slice, and tried again later.
 */
export async function collectSlice(
  options: CollectSliceOptions,
): Promise<void> {
  const { slice, slices, clock, random } = options;
  const until = clock();
  try {
    if (await readPages(options, until)) {
      const now = clock();
      const reconcileAt = new Date(now.getTime() + week * (0.5 + random() / 2));
      await slices.finish(slice, { until, now, reconcileAt });
      options.telemetry.collected(options.definition.id);
    } else {
      await slices.yieldUntil(slice, clock());
    }
  } catch (error) {
    await answerFailure(options, error);
  }
}

/** @returns whether the stream is at its end */
async function readPages(
  options: CollectSliceOptions,
  now: Date,
): Promise<boolean> {
  const { source, sourceId, partition, slice, slices, pages } = options;
  const { signal, clock } = options;
  const { stream, cursor } = slice;
  const { entityIds } = partition;
  let read = 0;
  for await (const page of source.collect({
    ...{ partition, stream, cursor, now, signal },
  })) {
    signal.throwIfAborted();
    const leaseUntil = slices.leaseUntil(clock());
    const stored = { slice, page, sourceId, entityIds, now, leaseUntil };
    const written = await pages.store(stored);
    options.telemetry.written(options.definition.id, written);
    read += 1;
    if (read >= pagesAtOnce) return false;
  }
  return true;
}

/**
 * What goes wrong is a state to be shown, and stops no other slice; but without
 * a database nothing can be shown, and everything waits until it is back.
 */
async function answerFailure(
  options: CollectSliceOptions,
  error: unknown,
): Promise<void> {
  const { slice, slices, signal, clock, random, logger } = options;
  if (error instanceof LeaseLost) {
    logger.debug(error.message);
    return;
  }
  if (signal.aborted || isConnectionFailure(error)) {
    await slices.yieldUntil(slice, clock());
    if (signal.aborted) return;
    throw error;
  }
  const failure = isSourceError(error) ? error : defectOf(options, error);
  options.telemetry.failed(options.definition.id, failure.code);
  const now = clock();
  const { attempts } = slice;
  const again = retryAt(failure, { attempts, now, spread: random() });
  if (failure.code === 'throttled') {
    await slices.yieldUntil(slice, again);
    return;
  }
  if (!slice.failing) {
    options.warnOnce(`${failure.message} ${failure.remedy}`);
  }
  await slices.fail(slice, failure, { now, retryAt: again });
}

/** Our fault, or the database's. */
function defectOf(
  { definition, partition, slice, logger }: CollectSliceOptions,
  error: unknown,
): SourceError {
  const what = `${definition.id}: ${slice.stream} of '${partition.key}' could not be stored`;
  logger.error(`${what}: ${describeDefect(error)}`);
  return new SourceError({
    code: 'poison',
    message: `${what}.`,
    remedy: 'The log of the backend says why. It is tried again by itself.',
    cause: error,
  });
}

/** Modules may bring a copy of the class of their own. */
function isSourceError(error: unknown): error is SourceError {
  return error instanceof Error && error.name === 'SourceError';
}
