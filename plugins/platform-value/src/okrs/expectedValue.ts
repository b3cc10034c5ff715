import type { KeyResult } from 'backstage-plugin-platform-value-common';

/**
 * The value a key result would have now if it went from its baseline to its
 * target evenly; undefined of one that is to stay inside a range.
 */
export function expectedValue({
  baseline,
  target,
  expected,
}: Pick<KeyResult, 'baseline' | 'target' | 'expected'>): number | undefined {
  return target === undefined
    ? undefined
    : baseline.value + (target - baseline.value) * expected;
}
