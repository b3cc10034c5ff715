import { fiscalQuarter } from './fiscalQuarter';

describe('fiscalQuarter', () => {
  it.each([
    ['2026-q1', 1, '2026-01-01', '2026-03-31'],
    ['2026-q4', 1, '2026-10-01', '2026-12-31'],
    ['2027-q1', 7, '2026-07-01', '2026-09-30'],
    ['2027-q2', 7, '2026-10-01', '2026-12-31'],
    ['2027-q3', 7, '2027-01-01', '2027-03-31'],
    ['2026-q1', 2, '2025-02-01', '2025-04-30'],
    ['2026-q4', 12, '2026-09-01', '2026-11-30'],
    ['2024-q4', 4, '2024-01-01', '2024-03-31'],
  ])(
    '%s of a year that starts in month %i is %s to %s',
    (quarter, month, start, end) => {
      expect(fiscalQuarter(quarter, month)).toEqual({ start, end });
    },
  );
});
