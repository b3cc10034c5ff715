import type { StoreSize } from '../StoreSize';
import type { DrawnSignal } from './DrawnSignal';
import { signalsOfDay } from './signalsOfDay';

/** A signal and whose it is. */
export interface OwnedSignal {
  /** From 0. */
  entity: number;
  signal: DrawnSignal;
}

/**
 * A whole history in the order in which it would have arrived: the older half
 * entity by entity, as a backfill reads it, the younger half day by day.
 */
export function* historyOf(size: StoreSize): Generator<OwnedSignal> {
  const half = Math.floor(size.days / 2);
  for (let entity = 0; entity < size.entities; entity += 1) {
    for (let day = 0; day < half; day += 1) {
      for (const signal of signalsOfDay({ size, entity, day })) {
        yield { entity, signal };
      }
    }
  }
  for (let day = half; day < size.days; day += 1) yield* liveDay(size, day);
}

/** A day of all entities, in the order of time. */
export function liveDay(size: StoreSize, day: number): OwnedSignal[] {
  const entities = Array.from({ length: size.entities }, (_, entity) => entity);
  return entities
    .flatMap(entity =>
      signalsOfDay({ size, entity, day }).map(signal => ({ entity, signal })),
    )
    .sort((a, b) => a.signal.at.getTime() - b.signal.at.getTime());
}
