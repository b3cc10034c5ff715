import { activityOf } from '../activity';
import { costedMeasure } from '../measuredMetrics';
import { daySeconds, startOfDay } from '../StoreSize';
import { drawOf, type DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';

/** Whether an entity is one of the seventh that have a front end whose use is counted. */
export function hasUsage(entity: number): boolean {
  return entity % 7 === 0;
}

const monday = 1;

/** The users of a day, what they did, and on Mondays those of the week, of entities that have any. */
export function usageOf(on: DayOfEntity): DrawnSignal[] {
  const { size, entity, day } = on;
  if (!hasUsage(entity)) return [];
  const mean = 400 * activityOf(size.seed, entity);
  const draw = drawOf(on, 'usage');
  const users = Math.round(draw.around(mean, 0.2));
  const ofDay = [
    usage(on, { measure: 'daily-active-users', value: users, days: 1 }),
    usage(on, { measure: costedMeasure, value: users * 3, days: 1 }),
  ];
  if (startOfDay(size, day).getUTCDay() !== monday) return ofDay;
  const value = Math.round(draw.around(mean * 3, 0.2));
  return [
    ...ofDay,
    usage(on, { measure: 'weekly-active-users', value, days: 7 }),
  ];
}

function usage(
  { size, day }: DayOfEntity,
  { measure, value, days }: { measure: string; value: number; days: number },
): DrawnSignal {
  const at = startOfDay(size, day);
  const seconds = days * daySeconds;
  return {
    kind: 'usage',
    externalId: `${measure} ${at.toISOString().slice(0, 10)}`,
    ...{ at, seconds, value, outcome: 'none' },
    facts: { measure, method: 'uniques', zone: 'UTC' },
    sourceUpdatedAt: secondsLater(at, seconds + daySeconds),
  };
}
