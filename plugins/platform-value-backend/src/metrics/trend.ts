import type { Trend } from 'backstage-plugin-platform-value-common';
import type {
  WindowMetric,
  Sample,
} from 'backstage-plugin-platform-value-node';
import { coverageOf } from './coverage';
import { wholeCoverage } from './decideState';
import { figures } from './figures/figures';
import { membersWithin } from './members';
import { clipEnd, lengthOf, type Range } from './ranges';
import type { ScopeSamples } from './scopeSamples';
import { sumOf } from './weeklySums';

/** An ISO week of a trend; all three are seconds since the epoch. */
export interface TrendWeek extends Range {
  /** 28 calendar days before `end`, at the same time of day. */
  trailingStart: number;
}

type Letter = 'm' | 'p' | 'n' | 'c' | 'x';
type Point = [letter: Letter, value: number | null];

/**
 * A point per week: a count is of that week; medians and ratios are of the 28
 * days that end with it, which smooths what a week has too few of. A point
 * needs half the metric's least sample, at least three; a count half a week.
 *
 * @param horizon - the end of the reading: nothing later is looked at. Of a
 * week that has not ended by then a count is raised to the whole week.
 */
export function computeTrend(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  weeks: readonly TrendWeek[];
  horizon: number;
}): Trend {
  const { definition, scope, weeks, horizon } = options;
  const points = weeks.map(week =>
    definition.figure === 'rate'
      ? countPoint({ definition, scope, window: week, horizon })
      : trailingPoint({
          definition,
          scope,
          window: clipEnd(
            { start: week.trailingStart, end: week.end },
            horizon,
          ),
        }),
  );
  return {
    states: points.map(([letter]) => letter).join(''),
    values: points.map(([, value]) => value),
  };
}

function countPoint(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  window: Range;
  horizon: number;
}): Point {
  const { definition, scope, window, horizon } = options;
  const seen = clipEnd(window, horizon);
  const elapsed = lengthOf(seen) / lengthOf(window);
  const share = elapsed * watchedShare(scope, seen);
  const least = definition.leastSample.count / 2;
  return pointOf({
    missing: missingLetter(scope, seen),
    coverage: share,
    isEnough: share >= least,
    value: () => sumOf(scope.counted(seen)) / share,
  });
}

function trailingPoint(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  window: Range;
}): Point {
  const { definition, scope, window } = options;
  const samples = scope.counted(window);
  return pointOf({
    missing: missingLetter(scope, window),
    coverage: watchedShare(scope, window),
    isEnough: samples.length >= leastOfPoint(definition),
    value: () => exactValue(definition, samples),
  });
}

function pointOf(options: {
  missing: Letter | undefined;
  coverage: number;
  isEnough: boolean;
  value: () => number | undefined;
}): Point {
  const { missing, coverage, isEnough } = options;
  if (missing) return [missing, null];
  if (coverage === 0) return ['c', null];
  const value = isEnough ? options.value() : undefined;
  if (value === undefined) return ['n', null];
  return [coverage < wholeCoverage ? 'p' : 'm', value];
}

/** A lower bound has no place on a line: it would look like a fall. */
function exactValue(
  { figure }: WindowMetric,
  samples: readonly Sample[],
): number | undefined {
  const estimate = figures[figure].estimate(samples, 1);
  return estimate?.bound ? undefined : estimate?.value;
}

function leastOfPoint({ leastSample }: WindowMetric): number {
  return Math.max(3, Math.ceil(leastSample.count / 2));
}

function missingLetter(scope: ScopeSamples, window: Range): Letter | undefined {
  if (lengthOf(window) <= 0) return 'c';
  const members = membersWithin(scope.members, window);
  if (members.length === 0) return 'x';
  return members.some(member => member.expected) ? undefined : 'c';
}

function watchedShare(scope: ScopeSamples, window: Range): number {
  const expected = scope.members.filter(member => member.expected);
  return coverageOf(expected, window);
}
