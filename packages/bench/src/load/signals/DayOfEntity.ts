import { activityOf, shareOfDay } from '../activity';
import { Draw } from '../Draw';
import { startOfDay, type StoreSize } from '../StoreSize';

/** One day of one entity, about which its signals are drawn. */
export interface DayOfEntity {
  size: StoreSize;
  /** From 0. */
  entity: number;
  /** From 0; see {@link startOfDay}. */
  day: number;
}

/** A signal's id and its moment, drawn before what it says. */
export interface Moment {
  id: string;
  at: Date;
}

/** Draws of one kind of thing on one day of one entity. */
export function drawOf({ size, entity, day }: DayOfEntity, name: string): Draw {
  return new Draw(size.seed, entity, day, name);
}

/**
 * When something happened on a day, in order.
 *
 * @param mean - how often it does on a mean day of a mean entity
 */
export function momentsOf(
  on: DayOfEntity,
  options: { name: string; mean: number; firstId: number },
): Moment[] {
  const { size, entity, day } = on;
  const start = startOfDay(size, day);
  const draw = drawOf(on, options.name);
  const mean = options.mean * activityOf(size.seed, entity) * shareOfDay(start);
  const seconds = Array.from({ length: draw.count(mean) }, () =>
    workingSecond(draw),
  );
  return seconds
    .sort((a, b) => a - b)
    .map((second, index) => ({
      id: idOf(on, options.firstId, index),
      at: new Date(start.getTime() + second * 1000),
    }));
}

function workingSecond(draw: Draw): number {
  return draw.integer(7 * 3600, 19 * 3600);
}

/** Ids grow with time, as those of the upstreams do. */
function idOf({ entity, day }: DayOfEntity, first: number, index: number) {
  return String(first + day * 1_000_000 + (entity % 1000) * 1000 + index);
}
