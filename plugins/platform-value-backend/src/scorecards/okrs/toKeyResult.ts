import type {
  KeyResult,
  MeasuredBy,
} from 'backstage-plugin-platform-value-common';
import { DateTime } from 'luxon';
import { keyResultProgress } from '../../metrics/outcome/keyResultProgress';
import type { KeyResultFacts } from '../../okrs/facts/readKeyResultFacts';
import type { KeyResultColumns } from '../../okrs/okrColumns';
import type { MeasuredValue } from './MeasuredValues';

/** What a key result stands at is held against. */
export interface KeyResultMoment {
  /** What its metric says, where it is measured by one. */
  measured?: MeasuredValue;
  now: Date;
  /** The zone in which days begin and end. */
  timeZone: string;
  /** Refs of entities that the caller may read: no other scope is named. */
  visible: ReadonlySet<string>;
}

type PlainKeyResult = Omit<KeyResult, 'links'>;

/** A key result with its value, how far it got and how far it should be. */
export function toKeyResult(
  { columns, lastCheckIn }: KeyResultFacts,
  moment: KeyResultMoment,
): PlainKeyResult {
  const measuredBy = measuredByOf(columns);
  const newest = measuredBy ? moment.measured : lastCheckIn;
  const goal = goalOf(columns);
  const { baseline } = goal;
  const zone = moment.timeZone;
  const { progress, expected, status } = keyResultProgress({
    ...goal,
    baseline: { value: baseline.value, at: startOf(baseline.at, zone) },
    due: startOf(columns.due, zone, 1),
    value: newest?.value,
    now: moment.now.getTime() / 1000,
  });
  const { id, title, due, unit, money } = columns;
  return {
    ...{ id, title, due, ...goal, progress, expected, status },
    measuredBy:
      measuredBy && moment.visible.has(measuredBy.scope)
        ? measuredBy
        : undefined,
    function: columns.function as KeyResult['function'],
    unit: unit ?? undefined,
    money: (money as KeyResult['money'] | null) ?? undefined,
    value: newest?.value,
    valueAt: newest?.at,
    confidence: lastCheckIn?.confidence,
    lastCheckIn,
  };
}

/** What a key result is measured by; nothing where people check in. */
export function measuredByOf({
  metric_id: metricId,
  scope,
  days,
}: KeyResultColumns): MeasuredBy | undefined {
  return metricId !== null && scope !== null && days !== null
    ? { metricId, scope, days }
    : undefined;
}

function goalOf({
  kind,
  baseline,
  baseline_at: at,
  target,
  low,
  high,
}: KeyResultColumns) {
  return {
    kind: kind as KeyResult['kind'],
    baseline: { value: baseline, at },
    target: target ?? undefined,
    range: low !== null && high !== null ? { low, high } : undefined,
  };
}

/** Epoch seconds of the start of a day, or of one some days later. */
function startOf(day: string, zone: string, daysLater = 0): number {
  return DateTime.fromISO(day, { zone }).plus({ days: daysLater }).toSeconds();
}
