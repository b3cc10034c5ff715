import type { MeasuredBy } from 'backstage-plugin-platform-value-common';
import type { Caller } from '../Scorecards';

/** What a metric says now. */
export interface MeasuredValue {
  value: number;
  /** ISO 8601 with zone. */
  at: string;
}

/** Where the values of key results come from that a metric measures. */
export interface MeasuredValues {
  /**
   * The value of each, in the order of `wanted`; none where there is no
   * reading, or the caller may not see it.
   */
  readValues(
    wanted: readonly MeasuredBy[],
    caller: Caller,
  ): Promise<(MeasuredValue | undefined)[]>;
}
