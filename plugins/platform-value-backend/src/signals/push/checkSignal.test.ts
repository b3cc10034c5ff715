import { signalKinds } from 'backstage-plugin-platform-value-common';
import { checkSignal } from './checkSignal';
import { kindRules } from './kindRules';
import { toStoredSignal } from './toStoredSignal';

const now = new Date('2026-11-20T12:00:00Z');
const rules = {
  production: /^production$/,
  metricIds: new Set(['data-freshness']),
};
const base = {
  externalId: '17',
  entity: 'component:default/checkout',
  at: '2026-11-20T10:00:00.900Z',
};
const deployment = { ...base, kind: 'deployment', outcome: 'success' };
const change = { ...base, kind: 'change', startedAt: '2026-11-19T10:00:00Z' };
const incident = { ...base, kind: 'incident' };
const cost = { ...base, kind: 'cost', metricId: 'run', value: 12.5 };
const usage = { ...base, kind: 'usage', metricId: 'queries', value: 7 };
const fact = { ...base, kind: 'evidence', metricId: 'flag-calls', value: 3 };
const retention = {
  ...base,
  kind: 'retention',
  metricId: 'n-day',
  at: '2026-10-01T00:00:00Z',
  endedAt: '2026-10-31T00:00:00Z',
  sampleSize: 120,
  value: 0.25,
};
const measurement = {
  ...base,
  kind: 'measurement',
  metricId: 'data-freshness',
  value: 0,
};

function problemOf(row: object) {
  return checkSignal(row, rules, now).problem;
}

function stored(row: object) {
  const { signal, problem } = checkSignal(row, rules, now);
  if (problem) throw new Error(`${problem.path} ${problem.reason}`);
  return toStoredSignal(signal, { entityId: 1, sourceId: 2, now });
}

describe('checkSignal', () => {
  it.each([
    ['a deployment', deployment],
    [
      'a deployment to production',
      { ...deployment, environment: 'production' },
    ],
    ['a change by an agent', { ...change, author: 'agent', value: 60 }],
    ['an open incident', incident],
    ['a measurement of zero', measurement],
    ['a cost below zero, as a refund is', { ...cost, value: -1 }],
    ["a day's usage", { ...usage, endedAt: '2026-11-20T11:00:00Z' }],
    ['usage of nothing', { ...usage, value: 0 }],
    ["a cohort's retention", retention],
    ['calls of a capability', fact],
    ['what a clock ahead sends', { ...deployment, at: '2026-11-20T12:04:59Z' }],
  ])('takes %s', (_, row) => {
    expect(problemOf(row)).toBeUndefined();
  });

  it.each([
    [
      'a deployment without outcome',
      { ...base, kind: 'deployment' },
      'outcome',
    ],
    [
      'a deployment that is open',
      { ...deployment, outcome: 'open' },
      'outcome',
    ],
    ['a build without start', { ...deployment, kind: 'build' }, 'startedAt'],
    ['a change without start', { ...base, kind: 'change' }, 'startedAt'],
    [
      'a review before the change was opened',
      { ...change, value: -1 },
      'value',
    ],
    ['a review after ages', { ...change, value: 2 ** 31 }, 'value'],
    ['a review after a fraction', { ...change, value: 0.5 }, 'value'],
    ['retention above all', { ...retention, value: 1.01 }, 'value'],
    [
      'retention of nobody',
      { ...retention, sampleSize: undefined },
      'sampleSize',
    ],
    ['retention without day', { ...retention, endedAt: undefined }, 'endedAt'],
    [
      'retention that is to come',
      { ...retention, endedAt: '2026-12-01T00:00:00Z' },
      'endedAt',
    ],
    ['usage without figure', { ...usage, value: undefined }, 'value'],
    ['usage of what', { ...usage, metricId: undefined }, 'metricId'],
    ['a cost of what', { ...cost, metricId: undefined }, 'metricId'],
    ['a cost with a sample', { ...cost, sampleSize: 7 }, 'sampleSize'],
    ['a fact that has no name', { ...fact, metricId: undefined }, 'metricId'],
    ['a fact that never was', { ...fact, value: 0 }, 'value'],
    ['staging', { ...deployment, environment: 'staging' }, 'environment'],
    [
      'a measurement of nothing',
      { ...measurement, metricId: undefined },
      'metricId',
    ],
    ['an unknown metric', { ...measurement, metricId: 'luck' }, 'metricId'],
    [
      'a metric of a deployment',
      { ...deployment, metricId: 'data-freshness' },
      'metricId',
    ],
    ['an author of an incident', { ...incident, author: 'human' }, 'author'],
    ['resolved without end', { ...incident, outcome: 'resolved' }, 'endedAt'],
    [
      'open with an end',
      { ...incident, outcome: 'open', endedAt: '2026-11-20T11:00:00Z' },
      'endedAt',
    ],
    [
      'an end before it was opened',
      { ...incident, endedAt: '2026-11-20T09:00:00Z' },
      'endedAt',
    ],
    [
      'an end of a deployment',
      { ...deployment, endedAt: '2026-11-20T11:00:00Z' },
      'endedAt',
    ],
    [
      'a start after the end',
      { ...deployment, startedAt: '2026-11-20T11:00:00Z' },
      'startedAt',
    ],
    ['the future', { ...deployment, at: '2026-11-20T12:05:01Z' }, 'at'],
    [
      'a version of the future, which nothing could correct',
      { ...deployment, updatedAt: '2027-01-01T00:00:00Z' },
      'updatedAt',
    ],
    ['the year 1970', { ...deployment, at: '1970-01-01T00:00:00Z' }, 'at'],
    ['a person', { ...deployment, userName: 'jane' }, 'userName'],
    ['nothing', null, ''],
  ])('refuses %s and names the field', (_, row, path) => {
    const problem = checkSignal(row, rules, now).problem;
    expect(problem?.path).toBe(path);
    expect(problem?.reason.length).toBeGreaterThan(5);
  });

  it('never says a long or unshowable name back', () => {
    const { path } = problemOf({
      ...deployment,
      [`\u0000${'x'.repeat(1e6)}`]: 1,
    })!;
    expect(path).toHaveLength(100);
    expect(path).not.toContain('\u0000');
  });

  it('tells what each kind has to come out as', () => {
    for (const kind of signalKinds) {
      expect(kindRules[kind].outcomes.length).toBeGreaterThan(0);
    }
  });
});

describe('toStoredSignal', () => {
  it('cuts times to the second and keeps the page', () => {
    const url = 'https://ci.example.com/17';
    const startedAt = '2026-11-20T09:59:00.100Z';
    expect(stored({ ...deployment, startedAt, url })).toMatchObject({
      ...{ entityId: 1, sourceId: 2, kind: 'deployment', externalId: '17' },
      at: new Date('2026-11-20T10:00:00Z'),
      seconds: 60,
      outcome: 'success',
      facts: { url },
      sourceUpdatedAt: now,
    });
  });

  it('tells measurements apart by their metric', () => {
    expect(stored(measurement).externalId).toBe('data-freshness 17');
  });

  it.each([
    [cost, 'run 17'],
    [usage, 'queries 17'],
    [fact, 'fact flag-calls 17'],
  ])('tells figures apart by what they are of: %j', (row, externalId) => {
    expect(stored(row)).toMatchObject({ externalId, outcome: 'none' });
  });

  it('keeps with a share its method, day and size', () => {
    expect(stored(retention)).toMatchObject({
      ...{ externalId: 'n-day 17', value: 0.25, seconds: 30 * 86_400 },
      facts: { measure: 'users', method: 'n-day', size: 120, day: 30 },
    });
  });

  it.each([
    [{}, 'open', undefined],
    [{ endedAt: '2026-11-20T11:00:00Z' }, 'resolved', 3600],
    [
      { endedAt: '2026-11-20T11:00:00Z', outcome: 'resolved' },
      'resolved',
      3600,
    ],
  ])('knows of an incident with %j that it is %s', (rest, outcome, seconds) => {
    expect(stored({ ...incident, ...rest })).toMatchObject({ outcome });
    expect(stored({ ...incident, ...rest }).seconds).toBe(seconds);
  });
});
