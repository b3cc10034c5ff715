import type {
  Better,
  Grade,
  Interval,
  Target,
} from 'backstage-plugin-platform-value-common';

/** How far, as a share of the target, a value without interval may miss it. */
const nearMiss = 0.1;

/**
 * Holds a value against the target: `close` when it misses but the interval
 * contains the target or, without interval, misses by at most 10 %. Of a lower
 * bound only a miss can be told: a value of "more than 3" against "at most 4"
 * is `unknown`.
 */
export function gradeOf(options: {
  better: Better;
  target: Target | undefined;
  value?: number;
  bound?: 'more-than';
  interval?: Interval;
}): Grade {
  const { better, target, value, bound } = options;
  if (!target) return 'no-target';
  if (value === undefined) return 'unknown';
  if (bound) return gradeOfBound({ better, target: target.value, value });
  const meets =
    better === 'higher' ? value >= target.value : value <= target.value;
  if (meets) return 'on-target';
  return isClose({ ...options, value, target: target.value })
    ? 'close'
    : 'off-target';
}

function gradeOfBound(options: {
  better: Better;
  target: number;
  value: number;
}): Grade {
  const { better, target, value } = options;
  if (better === 'higher') return value >= target ? 'on-target' : 'unknown';
  return value >= target ? 'off-target' : 'unknown';
}

function isClose(options: {
  target: number;
  value: number;
  interval?: Interval;
}): boolean {
  const { target, value, interval } = options;
  if (interval) return interval.low <= target && target <= interval.high;
  return Math.abs(value - target) <= nearMiss * Math.abs(target);
}
