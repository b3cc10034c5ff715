/**
 * How tests came out.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 */

/** @type {Totals} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** A suite that could not even run. @type {Totals} */
export const broken = { ...none, failed: 1 };

/** @param {Totals[]} list @returns {Totals} */
export function sum(list) {
  return list.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
    }),
    none,
  );
}

/** @param {Totals} totals */
export function describeTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
