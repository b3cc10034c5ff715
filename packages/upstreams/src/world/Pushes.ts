/**
 * What other systems of the organisation tell by themselves: how often a
 * platform was called, and what things cost. Days are UTC, `yyyy-mm-dd`, and
 * worked out when they are asked for, so that years of them take no room.
 */
export interface Pushes {
  /** ISO 4217, of all amounts. */
  currency: string;
  /** The first day that anything is told of. */
  firstDay: string;
  /** Nothing is told of days that begin at or after it, epoch milliseconds. */
  end: number;
  /** Every fact that is counted. */
  facts: string[];
  /** By name of the catalog's component. */
  components: Map<string, PushedComponent>;
}

export interface PushedComponent {
  /** Undefined before the component was there, and from the world's end on. */
  dayOf(day: string): PushedDay | undefined;
}

export interface PushedDay {
  /** Calls that were counted; a fact that didn't occur is left out. */
  facts: { fact: string; calls: number }[];
  /** What the day cost: to run it, and its part of what all share. */
  costs: { cost: 'run' | 'shared'; amount: number }[];
}
