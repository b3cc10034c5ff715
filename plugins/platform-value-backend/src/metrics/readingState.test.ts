import { type EntityFacts } from './__testUtils__/facts';
import { at, day, days, deployment, hour } from './__testUtils__/observed';
import {
  collectedAt,
  compute,
  readingOf,
  targetOf,
} from './__testUtils__/reading';
import { changeFailureRate } from './definitions/changeFailureRate';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { notApplicableReading } from './notApplicableReading';
import { readStored } from './readStored';

const daily = Array.from({ length: 180 }, (_, n) => deployment(at(n - 90)));

function stateOf(
  entities: Record<number, EntityFacts>,
  definition = deploymentFrequency,
) {
  const { value, state, reason, remedy } = readingOf(
    definition,
    { deployments: daily },
    { entities },
  );
  return { hasValue: value !== undefined, state, reason, remedy };
}

describe('state of a reading', () => {
  it('is not applicable when nothing belonged to the scope', () => {
    const expected = {
      hasValue: false,
      state: 'not-applicable',
      reason: 'out-of-scope',
      remedy: expect.any(String),
    };
    expect(stateOf({})).toEqual(expected);
    expect(stateOf({ 1: { belongs: [days(-90, 0)] } })).toEqual(expected);
  });

  it('is not collected where nothing is expected, with the metric’s remedy', () => {
    expect(stateOf({ 1: { expected: [] } })).toEqual({
      hasValue: false,
      state: 'not-collected',
      reason: 'not-expected',
      remedy: deploymentFrequency.remedy,
    });
  });

  it('is not collected while one of two needed kinds is not expected', () => {
    const entities = { 1: { expected: ['deployment'] as const } };
    expect(stateOf(entities)).toMatchObject({ state: 'measured' });
    expect(stateOf(entities, changeFailureRate)).toMatchObject({
      state: 'not-collected',
      reason: 'not-expected',
      remedy: changeFailureRate.remedy,
    });
  });

  it('is not collected where nobody ever watched', () => {
    expect(stateOf({ 1: { watched: [] } })).toMatchObject({
      hasValue: false,
      state: 'not-collected',
      reason: 'never-watched',
    });
  });

  it('is not collected where nobody watched in the period', () => {
    expect(stateOf({ 1: { watched: [days(-90, 0)] } })).toMatchObject({
      hasValue: false,
      state: 'not-collected',
      reason: 'not-watched-in-period',
    });
  });

  it('is not enough when less than a week was watched', () => {
    expect(stateOf({ 1: { watched: [days(85, 90)] } })).toMatchObject({
      hasValue: false,
      state: 'not-enough-data',
      reason: 'too-few',
    });
    const week = [{ start: at(83), end: at(90) - hour }];
    expect(stateOf({ 1: { watched: week } })).toMatchObject({
      hasValue: true,
      state: 'partly-collected',
    });
  });

  it('is not enough when samples are few, and says how many it needs', () => {
    const deployments = daily.slice(171);
    expect(readingOf(changeFailureRate, { deployments })).toMatchObject({
      state: 'not-enough-data',
      sampleSize: 9,
      remedy:
        'It needs at least 10 deployments and there are 9; choose a longer period.',
    });
    const one = { deployments: daily.slice(170) };
    expect(readingOf(changeFailureRate, one).state).toBe('measured');
  });

  it.each([
    { watched: days(4.6, 90), state: 'partly-collected' },
    { watched: days(4.4, 90), state: 'measured' },
  ])('with $watched watched is $state', ({ watched, state }) => {
    expect(stateOf({ 1: { watched: [watched] } }).state).toBe(state);
  });

  it('is stale when collecting is late, with a value', () => {
    const watched = [days(-90, 88)];
    const options = { entities: { 1: { watched } } };
    const late = { ...options, streams: collectedAt(at(88)) };
    expect(
      readingOf(deploymentFrequency, { deployments: daily }, late),
    ).toMatchObject({
      state: 'stale',
      reason: 'overdue',
      value: expect.any(Number),
      freshness: '2026-11-20T00:00:00.000Z',
      previous: { state: 'measured' },
    });
  });

  it('is partly collected first, however late', () => {
    const watched = [days(-90, 80)];
    const late = { entities: { 1: { watched } }, streams: collectedAt(at(80)) };
    const reading = readingOf(deploymentFrequency, {}, late);
    expect(reading.state).toBe('partly-collected');
  });

  it('stays measured for a period that ended before collecting did', () => {
    const reading = readingOf(
      deploymentFrequency,
      { deployments: daily },
      { now: at(120), streams: collectedAt(at(91)) },
    );
    expect(reading.state).toBe('measured');
  });

  it('is not collected for a period that has not begun', () => {
    const { reading } = compute(
      deploymentFrequency,
      { deployments: daily },
      { now: at(-1), streams: collectedAt(at(-1)) },
    );
    expect(reading).toMatchObject({
      state: 'not-collected',
      reason: 'not-watched-in-period',
      sampleSize: 0,
    });
  });

  it('has no value, interval or change without a state that carries one', () => {
    const reading = readingOf(
      deploymentFrequency,
      { deployments: daily },
      {
        entities: { 1: { expected: [] } },
        target: targetOf(3),
      },
    );
    for (const field of ['value', 'interval', 'change', 'benchmark'] as const) {
      expect(reading[field]).toBeUndefined();
    }
    expect(reading).toMatchObject({ sampleSize: 0, grade: 'unknown' });
  });
});

describe('readStored', () => {
  const measured = readingOf(deploymentFrequency, { deployments: daily });
  const stale = readStored(measured, { overdue: true });

  it('decides when read whether a stored reading is stale', () => {
    expect(stale).toMatchObject({ state: 'stale', reason: 'overdue' });
    expect(stale.value).toBe(measured.value);
    expect(readStored(stale, { overdue: false })).toEqual(measured);
  });

  it('leaves other states alone', () => {
    const none = readingOf(deploymentFrequency, {}, { entities: {} });
    expect(readStored(none, { overdue: true })).toBe(none);
  });
});

describe('notApplicableReading', () => {
  it('tells nothing about what is hidden', () => {
    expect(
      notApplicableReading({
        definition: deploymentFrequency,
        reason: 'hidden',
        remedy: 'Two members are hidden from you.',
        now: at(0) + day,
      }),
    ).toEqual({
      metricId: 'deployment-frequency',
      definitionVersion: 1,
      state: 'not-applicable',
      reason: 'hidden',
      remedy: 'Two members are hidden from you.',
      unit: 'per-week',
      sampleSize: 0,
      grade: 'no-target',
      coverage: 0,
      sources: [],
      computedAt: '2026-08-25T00:00:00.000Z',
    });
  });
});
