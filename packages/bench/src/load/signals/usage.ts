import { activityOf } from '../activity';
import { daySeconds, startOfDay } from '../StoreSize';
import { drawOf, type DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';

/** One entity in seven has a front end whose use is counted. */
const hasUsage = (entity: number) => entity % 7 === 0;

const measure = 'active-users';

/** The users of a day, of entities that have any. */
export function usageOf(on: DayOfEntity): DrawnSignal[] {
  const { size, entity, day } = on;
  if (!hasUsage(entity)) return [];
  const at = startOfDay(size, day);
  const mean = 400 * activityOf(size.seed, entity);
  return [
    {
      kind: 'usage',
      externalId: `${measure} ${at.toISOString().slice(0, 10)}`,
      at,
      seconds: daySeconds,
      value: Math.round(drawOf(on, 'usage').around(mean, 0.2)),
      outcome: 'none',
      facts: { measure, method: 'uniques', zone: 'UTC' },
      sourceUpdatedAt: secondsLater(at, 2 * daySeconds),
    },
  ];
}
