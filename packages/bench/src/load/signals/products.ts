import { activityOf } from '../activity';
import { pushedFact } from '../adoption/capabilities';
import { measuredMetrics } from '../measuredMetrics';
import { daySeconds, startOfDay } from '../StoreSize';
import { drawOf, type DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';
import { hasUsage } from './usage';

/** The day of return; a cohort is final some days after. */
const returnDay = 30;

/**
 * Of entities whose use is counted: the share of a day's new users that came
 * back, what the day cost, how often a platform was called, and of each
 * metric of the organisation a measurement a week.
 */
export function productsOf(on: DayOfEntity): DrawnSignal[] {
  if (!hasUsage(on.entity)) return [];
  const draw = drawOf(on, 'products');
  const activity = activityOf(on.size.seed, on.entity);
  return [
    retentionOf(on, {
      share: 0.2 + 0.2 * draw.unit(),
      size: Math.round(draw.around(200 * activity, 0.3)) + 1,
    }),
    valueOf(on, {
      kind: 'cost',
      named: 'run',
      value: Math.round(draw.around(4000 * activity, 0.2)) / 100,
    }),
    valueOf(on, {
      kind: 'evidence',
      named: `fact ${pushedFact}`,
      value: Math.round(draw.around(20_000 * activity, 0.3)) + 1,
    }),
    ...measuredMetrics
      .filter((_, index) => on.day % 7 === index)
      .map(metric =>
        valueOf(on, {
          kind: 'measurement',
          named: metric,
          value: Math.round(draw.around(40, 0.4)),
        }),
      ),
  ];
}

function retentionOf(
  { size: store, day }: DayOfEntity,
  { share, size }: { share: number; size: number },
): DrawnSignal {
  const at = startOfDay(store, day);
  const seconds = returnDay * daySeconds;
  return {
    kind: 'retention',
    externalId: `day-${returnDay} ${dayText(at)}`,
    ...{ at, seconds, value: share, outcome: 'none' },
    facts: {
      ...{ measure: 'new-users', method: 'n-day', zone: 'UTC' },
      ...{ size, day: returnDay },
    },
    sourceUpdatedAt: secondsLater(at, seconds + 7 * daySeconds),
  };
}

function valueOf(
  { size, day }: DayOfEntity,
  {
    named,
    ...signal
  }: {
    kind: 'cost' | 'evidence' | 'measurement';
    named: string;
    value: number;
  },
): DrawnSignal {
  const at = startOfDay(size, day);
  return {
    ...signal,
    externalId: `${named} ${dayText(at)}`,
    ...{ at, seconds: daySeconds, outcome: 'none' },
    sourceUpdatedAt: secondsLater(at, 2 * daySeconds),
  };
}

function dayText(at: Date): string {
  return at.toISOString().slice(0, 10);
}
