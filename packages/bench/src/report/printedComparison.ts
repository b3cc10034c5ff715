import type { Comparison } from './Comparison';
import { formatSide } from './formatSide';

/** A comparison as lines for a terminal. */
export function printedComparison(comparison: Comparison): string {
  const { id, what, target, result, unit, ours, other } = comparison;
  const sides = [ours, other]
    .filter(side => side !== undefined)
    .map(side => `    ${formatSide(side, unit)}`);
  return [`${id}  ${what}`, `    ${result} (target: ${target})`, ...sides].join(
    '\n',
  );
}
