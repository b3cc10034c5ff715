import fs from 'node:fs';
import { broken } from './totals.mjs';

/**
 * Reads the report that a test runner wrote, if it came to that.
 *
 * @param {string} file
 * @param {(text: string) => import('./totals.mjs').Totals} read
 * @returns {import('./totals.mjs').Totals}
 */
export function readReport(file, read) {
  return fs.existsSync(file) ? read(fs.readFileSync(file, 'utf8')) : broken;
}

/** The JSON of jest. A file of tests that can't be loaded is one that failed. */
export function readJestReport(text) {
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The JSON of Playwright. A test that passed at the second try counts as passed. */
export function readPlaywrightReport(text) {
  const { stats, errors = [] } = JSON.parse(text);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The TAP of Node's own runner. */
export function readTapReport(text) {
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
