import { daysIn, later } from '../days';
import type { ReadingPlan } from './ReadingPlan';
import type { Place, ReadingState } from './readingState';

/**
 * How much of the history was read: days × series × values. What is new is
 * not counted, as it never ends.
 */
export function progressOf(
  { from, place, live }: ReadingState,
  plan: ReadingPlan,
): { done: number; total: number } {
  const { today, oldest, series, values } = plan;
  const perDay = series.length * values.length;
  const total = daysIn({ start: oldest, end: today }) * perDay;
  const end = from ?? live?.down ?? today;
  const whole = daysIn({ start: later(end, oldest), end: today }) * perDay;
  const begun = from === undefined ? live?.place : place;
  const done = whole + (begun ? begunIn(begun, end, plan) : 0);
  return { done: Math.min(done, total), total };
}

function begunIn(place: Place, end: string, plan: ReadingPlan): number {
  const { series, values } = plan;
  const { after } = place;
  const before = Math.max(0, series.indexOf(place.series)) * values.length;
  const some = after ? values.filter(value => value <= after).length : 0;
  return daysIn({ start: place.start, end }) * (before + some);
}
