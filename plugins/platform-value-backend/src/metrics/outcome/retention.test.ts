import { at, days, observed } from '../__testUtils__/observed';
import { readingOf } from '../__testUtils__/reading';
import { cohort } from './__testUtils__/outcomes';
import { retention } from './retention';

/** Cohorts of 50 days, each of 200 users of whom 80 … 129 came back. */
const retentions = Array.from({ length: 50 }, (_, n) =>
  cohort(at(n), { share: (80 + n) / 200 }),
);

describe('retention', () => {
  it('is the share of all users, however many each cohort has', () => {
    const reading = readingOf(retention, {
      retentions: [
        ...Array.from({ length: 6 }, (_, n) => cohort(at(n), { share: 0.2 })),
        cohort(at(10), { size: 1800, share: 0.5 }),
      ],
    });
    // (6 × 40 + 900) of (6 × 200 + 1800).
    expect(reading).toMatchObject({ state: 'measured', sampleSize: 7 });
    expect(reading.value).toBeCloseTo(1140 / 3000, 12);
  });

  it('has an interval over the weeks of its cohorts', () => {
    const { value, interval, clusters } = readingOf(retention, { retentions });
    expect(value).toBeCloseTo(104.5 / 200, 12);
    expect(clusters).toBe(8);
    expect(interval?.method).toBe('cluster-bootstrap');
    expect(interval!.low).toBeLessThan(value!);
    expect(interval!.high).toBeGreaterThan(value!);
  });

  it('leaves small cohorts out, and what was counted in another way', () => {
    const rows = [
      cohort(at(1), { size: 99 }),
      cohort(at(1), { size: 100 }),
      cohort(at(1), { method: 'bracket', size: 150 }),
      cohort(at(1), { zone: 'Asia/Tokyo', size: 150 }),
      cohort(at(1), { measure: 'active-users', size: 150 }),
      cohort(at(2), { day: 7 }),
    ];
    const samples = retention.samples(
      observed({ retentions: [...rows, cohort(at(3))] }),
      days(0, 90),
    );
    expect(samples.map(({ weight, excluded }) => [weight, excluded])).toEqual([
      [99, 'small-cohort'],
      [100, undefined],
      [150, 'other-series'],
      [150, 'other-series'],
      [150, 'other-series'],
      [200, undefined],
    ]);
  });

  it('never holds one method against another', () => {
    const { value, previous } = readingOf(retention, {
      retentions: [
        ...retentions,
        ...retentions.map(({ share, ...row }) =>
          cohort(row.at - 90 * 86_400, {
            method: 'bracket',
            share: 0.9,
            size: 150,
          }),
        ),
      ],
    });
    expect(value).toBeCloseTo(104.5 / 200, 12);
    expect(previous).toEqual({ state: 'not-enough-data', value: undefined });
  });

  it('shows other days, the users, and what is too young to tell', () => {
    const { companions } = readingOf(retention, {
      retentions: [
        ...retentions,
        ...retentions.map(row => cohort(row.at, { day: 7, share: 0.75 })),
      ].sort((a, b) => a.at - b.at),
    });
    expect(companions).toEqual([
      {
        id: 'day-7',
        title: 'Day 7',
        value: 0.75,
        unit: 'ratio',
        sampleSize: 50,
      },
      {
        id: 'users',
        title: 'Users',
        value: 10_000,
        unit: 'count',
        sampleSize: 50,
      },
      {
        ...{ id: 'immature-days', title: 'Days too young to tell' },
        ...{ value: 40, unit: 'count', sampleSize: 50 },
      },
    ]);
  });

  it('takes the longest day where the usual one is not collected', () => {
    const rows = [1, 14].flatMap(day =>
      Array.from({ length: 7 }, (_, n) =>
        cohort(at(n), { day, share: day / 20 }),
      ),
    );
    const { value } = readingOf(retention, {
      retentions: rows.sort((a, b) => a.at - b.at),
    });
    expect(value).toBeCloseTo(0.7, 12);
  });

  it('says nothing of fewer than seven cohorts', () => {
    const { state, value } = readingOf(retention, {
      retentions: retentions.slice(0, 6),
    });
    expect([state, value]).toEqual(['not-enough-data', undefined]);
  });
});
