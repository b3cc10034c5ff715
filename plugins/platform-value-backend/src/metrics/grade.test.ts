import type { Interval } from 'backstage-plugin-platform-value-common';
import { gradeOf } from './grade';

const target = (value: number) => ({
  value,
  origin: 'organisation' as const,
  since: '2026-01-01T00:00:00Z',
});

const interval = (low: number, high: number): Interval => ({
  low,
  high,
  method: 'wilson',
});

describe('gradeOf', () => {
  it.each([
    { better: 'higher', value: 3, against: 3, grade: 'on-target' },
    { better: 'higher', value: 4, against: 3, grade: 'on-target' },
    { better: 'lower', value: 3, against: 3, grade: 'on-target' },
    { better: 'lower', value: 2, against: 3, grade: 'on-target' },
    // Without interval, by at most ten per cent.
    { better: 'higher', value: 2.7, against: 3, grade: 'close' },
    { better: 'higher', value: 2.69, against: 3, grade: 'off-target' },
    { better: 'lower', value: 11, against: 10, grade: 'close' },
    { better: 'lower', value: 11.1, against: 10, grade: 'off-target' },
    { better: 'lower', value: 0.01, against: 0, grade: 'off-target' },
  ] as const)(
    '$value against $against, $better is better: $grade',
    ({ better, value, against, grade }) => {
      expect(gradeOf({ better, value, target: target(against) })).toBe(grade);
    },
  );

  it.each([
    { ends: interval(1, 3), grade: 'close' },
    { ends: interval(1, 4), grade: 'close' },
    // Near, but the interval rules the target out.
    { ends: interval(2.8, 2.95), grade: 'off-target' },
  ])('2.9 in $ends against 3: $grade', ({ ends, grade }) => {
    const options = { better: 'higher' as const, value: 2.9 };
    expect(gradeOf({ ...options, target: target(3), interval: ends })).toBe(
      grade,
    );
  });

  it('has no grade without target, and an unknown one without value', () => {
    expect(gradeOf({ better: 'lower', target: undefined, value: 3 })).toBe(
      'no-target',
    );
    expect(gradeOf({ better: 'lower', target: undefined })).toBe('no-target');
    expect(gradeOf({ better: 'lower', target: target(3) })).toBe('unknown');
  });

  it.each([
    { better: 'lower', value: 5, grade: 'off-target' },
    { better: 'lower', value: 3, grade: 'unknown' },
    { better: 'higher', value: 5, grade: 'on-target' },
    { better: 'higher', value: 3, grade: 'unknown' },
  ] as const)(
    'more than $value against 4, $better is better: $grade',
    ({ better, value, grade }) => {
      const bound = 'more-than' as const;
      expect(gradeOf({ better, value, bound, target: target(4) })).toBe(grade);
    },
  );
});
