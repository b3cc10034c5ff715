import type { KeyResult } from 'backstage-plugin-platform-value-common';

/** Where a key result has to go. Times are seconds since the epoch. */
export interface KeyResultCourse {
  kind: KeyResult['kind'];
  /** Where it was, and when: frozen when the key result starts. */
  baseline: { value: number; at: number };
  /** Of `increase` and `decrease`. */
  target?: number;
  /** Of `maintain`; both ends are inside. */
  range?: { low: number; high: number };
  /** The end of the day it is due. */
  due: number;
}

/** How far a key result is, and how far it should be. */
export interface KeyResultProgress {
  /**
   * (now − baseline) ÷ (target − baseline), unclamped; of `maintain` 1 inside
   * the range, else 0. Absent without a value.
   */
  progress?: number;
  /** The share of time from the baseline to the due date that has passed, 0 … 1. */
  expected: number;
  /** Absent without a value. */
  status?: NonNullable<KeyResult['status']>;
}

/** How far progress may be from what is expected and still be on course. */
const tolerance = 0.1;

/** What rounding of decimals may add to a difference of exactly that. */
const rounding = 1e-9;

/**
 * How far a key result is. What has to be maintained is expected to be inside
 * its range at any time: it is on course there and behind outside.
 *
 * Example: from 0.31 to 0.40, now 0.35, half of the time gone: progress 0.444,
 * expected 0.5, on course.
 *
 * @param value - the newest value, where there is one
 * @param now - seconds since the epoch
 * @throws RangeError when the goal can't be measured against, see
 * `findGoalProblem`.
 */
export function keyResultProgress(
  options: KeyResultCourse & { value?: number; now: number },
): KeyResultProgress {
  const { kind, value } = options;
  const expected = expectedShare(options);
  if (value === undefined) return { expected };
  if (kind === 'maintain') {
    const isInside = holdsValue(options, value);
    return {
      ...{ progress: isInside ? 1 : 0, expected },
      status: isInside ? 'on-course' : 'behind',
    };
  }
  const progress = shareOfWay(options, value);
  return { progress, expected, status: statusOf(progress - expected) };
}

function expectedShare(options: KeyResultCourse & { now: number }): number {
  const { baseline, due, now } = options;
  if (now >= due) return 1;
  if (now <= baseline.at) return 0;
  return (now - baseline.at) / (due - baseline.at);
}

function holdsValue({ range }: KeyResultCourse, value: number): boolean {
  if (!range) throw new RangeError('what has to be maintained has a range');
  return range.low <= value && value <= range.high;
}

function shareOfWay(
  { baseline, target }: KeyResultCourse,
  value: number,
): number {
  if (target === undefined || target === baseline.value) {
    throw new RangeError('a key result needs a target other than its baseline');
  }
  return (value - baseline.value) / (target - baseline.value);
}

function statusOf(lead: number): NonNullable<KeyResult['status']> {
  if (lead > tolerance + rounding) return 'ahead';
  return lead < -tolerance - rounding ? 'behind' : 'on-course';
}
