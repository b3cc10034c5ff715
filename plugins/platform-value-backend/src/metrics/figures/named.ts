import type { Interval } from 'backstage-plugin-platform-value-common';
import type { Ends } from '../statistics/ends';

/** The interval with the name of its method; undefined stays undefined. */
export function named(
  ends: Ends | undefined,
  method: Interval['method'],
): Interval | undefined {
  return ends && { ...ends, method };
}
