/**
 * What Amplitude says a query costs: days × conditions × type. Conditions are
 * the segments (one when there is none) and what is inside them; filters of an
 * event are free. Segmentation is of type 1 for each event, and 4 more for
 * each property an event is grouped by; retention is of type 8. Whether
 * grouping an event counts among the conditions too, the documentation leaves
 * open: `groupingCostsTwice` says so.
 */

/** Of one event grouped by one property, in each day. */
export function segmentationCostPerDay(groupingCostsTwice: boolean): number {
  const [segments, events, grouping] = [1, 1, 4];
  const conditions = groupingCostsTwice ? segments + grouping : segments;
  return conditions * (events + grouping);
}

/** Of one segment that is not grouped, in each day. */
export const retentionCostPerDay = 8;

/** Amplitude's limits, all at once. */
export const documentedLimits = [
  { limit: 1_000, seconds: 300 },
  { limit: 108_000, seconds: 3_600 },
];

/** Days by which a request for whole weeks may be longer than its window. */
const weekOverhang = 6;

/**
 * The longest window that may be asked for in one request, whichever way
 * Amplitude counts: one that is dearer than all there is in five minutes would
 * be refused for ever, while a shorter one only has to wait.
 *
 * @param costPerDay - at the most
 * @param reserve - the share that is never spent
 */
export function longestWindow(costPerDay: number, reserve: number): number {
  const [{ limit }] = documentedLimits;
  const spendable = limit - Math.round(limit * reserve);
  return Math.floor(spendable / costPerDay) - weekOverhang;
}
