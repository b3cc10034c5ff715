import { at } from '../__testUtils__/observed';
import { readingOf } from '../__testUtils__/reading';
import { usage } from './__testUtils__/outcomes';
import { activeUsers } from './activeUsers';
import { featureUsage } from './featureUsage';
import { platformCalls } from './platformCalls';

describe('active-users', () => {
  const weekly = [120, 80, 100, 140, 90, 110].map((value, n) =>
    usage(at(7 * n), 'weekly-active-users', value),
  );

  it('is the median of whole weeks', () => {
    const usages = [
      usage(at(-7), 'weekly-active-users', 9999),
      ...weekly,
      usage(at(40), 'checkouts', 9999),
    ];
    const reading = readingOf(activeUsers, { usages });
    expect(reading).toMatchObject({
      ...{ state: 'measured', value: 105, unit: 'count', sampleSize: 6 },
      interval: { low: 80, high: 140, method: 'order-statistics' },
    });
  });

  it('stands beside a typical day', () => {
    const daily = Array.from({ length: 7 }, (_, n) =>
      usage(at(n), 'daily-active-users', 20 + n),
    );
    const { companions } = readingOf(activeUsers, {
      usages: [...weekly, ...daily].sort((a, b) => a.at - b.at),
    });
    expect(companions).toEqual([
      expect.objectContaining({ id: 'daily', value: 23, sampleSize: 7 }),
    ]);
  });

  it('leaves out weeks without anybody, whether or not a source tells of them', () => {
    const closed = usage(at(42), 'weekly-active-users', 0);
    const reading = readingOf(activeUsers, { usages: [...weekly, closed] });
    expect(reading).toMatchObject({ value: 105, sampleSize: 6 });
  });

  it('needs four weeks', () => {
    const { state } = readingOf(activeUsers, { usages: weekly.slice(0, 3) });
    expect(state).toBe('not-enough-data');
  });
});

describe('feature-usage', () => {
  const metric = featureUsage({ gauges: ['weekly-active-users'] });
  const daily = Array.from({ length: 90 }, (_, n) =>
    usage(at(n), 'checkouts', 10 + (n % 7)),
  );

  it('adds up events, and no users', () => {
    const usages = [
      ...daily,
      usage(at(89), 'searches', 14),
      usage(at(89), 'weekly-active-users', 5000),
    ];
    const sum = daily.reduce((total, { value }) => total + value, 14);
    const reading = readingOf(metric, { usages });
    expect(reading).toMatchObject({ state: 'measured', sampleSize: 91 });
    expect(reading.value).toBeCloseTo(sum / (90 / 7), 9);
    expect(reading.interval?.method).toBe('t-weeks');
  });

  it('divides by the time that was watched', () => {
    const usages = daily.filter(row => row.at < at(45));
    const { value, coverage } = readingOf(
      metric,
      { usages },
      { entities: { 1: { watched: [{ start: at(0), end: at(45) }] } } },
    );
    const sum = usages.reduce((total, row) => total + row.value, 0);
    expect(coverage).toBe(0.5);
    expect(value).toBeCloseTo(sum / (45 / 7), 9);
  });

  it('is a measured zero where nothing was used', () => {
    expect(readingOf(metric, {})).toMatchObject({
      state: 'measured',
      value: 0,
    });
  });
});

describe('platform-calls', () => {
  const facts = Array.from({ length: 12 }, (_, n) => ({
    ...{ entity: 1, at: at(7 * n), factId: 'flag-calls', value: 700 },
  }));
  const told = {
    expected: ['fact' as const],
    watchedOf: { fact: [{ start: at(0), end: at(84) }] },
  };

  it('adds up calls per covered week', () => {
    const { value, coverage } = readingOf(
      platformCalls,
      { facts },
      {
        entities: { 1: told },
        now: at(84),
        window: { start: at(0), end: at(84) },
      },
    );
    expect(coverage).toBe(1);
    expect(value).toBeCloseTo(700, 9);
  });

  it('says nothing of whom no platform told', () => {
    const { state, remedy } = readingOf(platformCalls, {});
    expect(state).toBe('not-applicable');
    expect(remedy).toContain('kind evidence');
  });
});
