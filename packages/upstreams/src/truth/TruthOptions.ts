import type { Facts } from './Facts';

/** `[start, end)`, epoch milliseconds. */
export interface Period {
  start: number;
  end: number;
}

export interface TruthOptions {
  facts: Facts;
  period: Period;
  /** Covered time of the period in weeks. */
  weeks: number;
  /** Time of the period in which its incidents would be known, in weeks. */
  incidentWeeks: number;
}

export function isWithin({ start, end }: Period, at: number): boolean {
  return at >= start && at < end;
}
