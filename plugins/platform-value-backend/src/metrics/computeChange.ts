import type { Change } from 'backstage-plugin-platform-value-common';
import type { WindowMetric } from 'backstage-plugin-platform-value-node';
import { figures } from './figures/figures';
import type { Measured } from './measure';
import { covers, strictLevel, usualLevel, type Ends } from './statistics/ends';

/** A change, and how sure it is that something moved at all. */
export interface ChangeWithSurety {
  change: Change;
  /** See {@link suretyOf}; absent without interval. */
  surety?: number;
}

/**
 * The change from the previous to the current window, in the metric's unit;
 * undefined where one of them has no value, or only a lower bound.
 */
export function computeChange(options: {
  definition: WindowMetric;
  current: Measured;
  previous: Measured;
}): ChangeWithSurety | undefined {
  const { definition, current, previous } = options;
  const [now, before] = [current.estimate, previous.estimate];
  if (!now || !before || now.bound || before.bound) return undefined;
  const value = now.value - before.value;
  const { difference } = figures[definition.figure];
  const differenceAt = difference(current.figure, previous.figure);
  const interval = differenceAt?.(usualLevel);
  const strict = differenceAt?.(strictLevel);
  return {
    change: {
      value,
      relative: before.value === 0 ? undefined : value / before.value,
      interval,
      withinNoise: interval && covers(interval, 0),
    },
    surety: strict && suretyOf(value, strict),
  };
}

/**
 * How often the way from a change to zero holds the half of its 99 % interval
 * that points to zero: above 1 the interval leaves zero out, so that something
 * moved, and the more the surer.
 *
 * Example: a change of 4 within 1 … 7 has 4/3.
 */
export function suretyOf(change: number, strict: Ends): number {
  if (change === 0) return 0;
  const half = change > 0 ? change - strict.low : strict.high - change;
  return half > 0 ? Math.abs(change) / half : Infinity;
}
