import type { Summary } from '../statistics/summarise';

/** One of two things that are compared, in the unit of the comparison. */
export interface Side {
  name: string;
  summary: Summary;
}

/** What a bench found: ours beside what it is held against. */
export interface Comparison {
  /** Of `targets`, such as `P2`. */
  id: string;
  what: string;
  target: string;
  /** Of the medians, or what the target speaks of, in words. */
  result: string;
  unit: string;
  ours: Side;
  /** Absent when the target is a fixed number. */
  other?: Side;
}
