import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  readJestReport,
  readPlaywrightReport,
  readReport,
  readTapReport,
} from './readReport.mjs';
import { describeTotals, sum } from './totals.mjs';

describe('the reports of the test runners', () => {
  test('of jest: a file that can not be loaded is a failure', () => {
    const report = {
      numPassedTests: 10,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    };
    assert.deepEqual(readJestReport(JSON.stringify(report)), {
      passed: 10,
      failed: 2,
      skipped: 3,
    });
  });

  test('of Playwright: errors outside of tests are failures', () => {
    const stats = { expected: 3, flaky: 1, unexpected: 1, skipped: 2 };
    const report = { stats, errors: [{ message: 'no tests found' }] };
    assert.deepEqual(readPlaywrightReport(JSON.stringify(report)), {
      passed: 4,
      failed: 2,
      skipped: 2,
    });
  });

  test("of Node's runner", () => {
    const tap =
      '# tests 9\n# suites 3\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
    assert.deepEqual(readTapReport(tap), { passed: 5, failed: 2, skipped: 2 });
  });

  test('a runner that wrote none is a failure', () => {
    const totals = readReport('/no/such/report', () => assert.fail());
    assert.deepEqual(totals, { passed: 0, failed: 1, skipped: 0 });
  });
});

describe('totals', () => {
  test('are added and told in one line', () => {
    const totals = sum([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 3, skipped: 0 },
    ]);
    assert.equal(describeTotals(totals), '11 passed, 3 failed, 2 skipped');
  });
});
