import type { StoredSignal } from '../DatabaseSignalStore';
import type { CostLine } from './allocateMonth';
import { moneyOf } from './decimal';

const daySeconds = 86_400;

/** A day's cost as it is stored; its id names the cost, the way and the day. */
export function costSignal(
  { entityId, cost, day, cents }: CostLine,
  { sourceId, now }: { sourceId: number; now: Date },
): StoredSignal {
  return {
    entityId,
    sourceId,
    kind: 'cost',
    externalId: `${cost} focus ${day}`,
    at: startOfDay(day),
    seconds: daySeconds,
    value: moneyOf(cents),
    outcome: 'none',
    sourceUpdatedAt: now,
  };
}

/** In UTC, which FOCUS counts days in. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
