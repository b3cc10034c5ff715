/** The two ends of an interval, in the unit of what was measured. */
export interface Ends {
  low: number;
  high: number;
}

/** The level of intervals on a page. */
export const usualLevel = 0.95;

/** The level at which something counts as moved. */
export const strictLevel = 0.99;

/** Whether a value lies in the interval, ends included. */
export function covers(ends: Ends, value: number): boolean {
  return ends.low <= value && value <= ends.high;
}
