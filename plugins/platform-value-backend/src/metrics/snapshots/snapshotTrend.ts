import type { Trend } from 'backstage-plugin-platform-value-common';
import type { SnapshotMetric } from 'backstage-plugin-platform-value-node';
import type { TrendWeek } from '../trend';
import type { ScopeFacts } from '../ScopeFacts';
import { decideSnapshotState } from './decideSnapshotState';
import { remembered, type Remembered } from './remembered';
import type { Moment } from './standingAt';
import type { Snapshot } from './takeSnapshot';

const letters = {
  'not-applicable': 'x',
  'not-collected': 'c',
  'not-enough-data': 'n',
  'partly-collected': 'p',
  stale: 'm',
  measured: 'm',
} as const;

type Point = readonly [letter: string, value: number | null];

const missing: Point = ['c', null];

/** The periods of a scope that end together have the same weeks. */
const points: Remembered<Point> = new WeakMap();

/**
 * How things stood at the end of each week; what came to be is of the 28 days
 * before it.
 *
 * @param horizon - the end of the reading: nothing later is looked at
 */
export function snapshotTrend(options: {
  definition: SnapshotMetric;
  facts: ScopeFacts;
  weeks: readonly TrendWeek[];
  horizon: number;
  snapshotAt(moment: Moment): Snapshot;
}): Trend {
  const { definition, facts, weeks, horizon, snapshotAt } = options;
  const found = weeks.map(week => {
    if (week.start >= horizon) return missing;
    const at = Math.min(week.end, horizon);
    const moment = { start: week.trailingStart, at };
    const key = `${definition.id} ${moment.start} ${at}`;
    return remembered(points, facts, key, () =>
      pointOf(definition, snapshotAt(moment)),
    );
  });
  return {
    states: found.map(([letter]) => letter).join(''),
    values: found.map(([, value]) => value),
  };
}

function pointOf(definition: SnapshotMetric, snapshot: Snapshot): Point {
  const question = { definition, snapshot, overdue: false };
  const letter = letters[decideSnapshotState(question).state];
  const shown = letter === 'm' || letter === 'p';
  return [letter, (shown ? snapshot.value : undefined) ?? null];
}
