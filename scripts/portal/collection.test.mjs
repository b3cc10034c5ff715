import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  describeCollection,
  hasNumbers,
  isCollected,
  problemsOf,
} from './collection.mjs';

const stream = (title, state, done, total) => ({
  title,
  state,
  backfill: { done, total },
});

const github = (...streams) => ({ id: 'github', problems: [], streams });

describe('isCollected', () => {
  test('is not while a stream waits or goes through its history', () => {
    const current = stream('Deployments', 'current', 4, 4);
    assert.equal(isCollected([]), false);
    assert.equal(isCollected([github()]), false);
    for (const state of ['waiting', 'backfilling']) {
      assert.equal(
        isCollected([github(current, stream('Changes', state, 0, 4))]),
        false,
      );
    }
    assert.equal(isCollected([github(current)]), true);
  });

  test('is with what waits for a budget, and without what is not set up right', () => {
    const current = stream('Deployments', 'current', 4, 4);
    const waiting = {
      ...stream('Usage', 'backfilling', 0, 4),
      waitingUntil: '2026-11-23T10:00:00Z',
    };
    const misconfigured = {
      ...{ id: 'jira', state: 'misconfigured', problems: [] },
      streams: [stream('Incidents', 'waiting', 0, 0)],
    };
    assert.equal(isCollected([github(current, waiting)]), true);
    assert.equal(isCollected([github(current), misconfigured]), true);
  });

  test('is with a stream that fails: waiting would not help', () => {
    assert.equal(
      isCollected([github(stream('Builds', 'failing', 1, 4))]),
      true,
    );
  });
});

describe('describeCollection', () => {
  test('names each stream that has begun with how far it is', () => {
    const sources = [
      github(
        stream('Deployments', 'current', 12, 12),
        stream('Changes', 'backfilling', 3, 12),
        stream('Builds', 'waiting', 0, 0),
      ),
    ];
    assert.equal(
      describeCollection(sources),
      'Collecting: Deployments 12/12, Changes 3/12',
    );
    assert.match(describeCollection([]), /waiting for the catalog/);
  });
});

describe('problemsOf', () => {
  test('tells problems of sources and of streams with their remedies', () => {
    const failing = {
      ...stream('Builds', 'failing', 0, 4),
      lastError: { message: 'The token is refused', remedy: 'Set another' },
    };
    const problem = {
      subject: 'component:default/a',
      message: 'Unknown value',
      remedy: 'See the docs',
    };
    assert.deepEqual(
      problemsOf([{ ...github(failing), problems: [problem] }]),
      [
        'component:default/a: Unknown value. See the docs',
        'The token is refused. Set another',
      ],
    );
  });
});

describe('hasNumbers', () => {
  test('asks for a reading that was measured', () => {
    const scorecard = (...states) => ({
      categories: [{ readings: states.map(state => ({ state })) }],
    });
    assert.equal(hasNumbers(undefined), false);
    assert.equal(hasNumbers(scorecard('not-collected')), false);
    assert.equal(hasNumbers(scorecard('not-collected', 'measured')), true);
  });
});
