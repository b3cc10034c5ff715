import { median } from './quantile';
import { survivalMedian, survivalMedianInterval } from './survivalMedian';

/** `5+` is one that had not ended at 5. */
function durations(text: string) {
  return text.split(' ').map(word => ({
    value: parseFloat(word),
    censored: word.endsWith('+'),
  }));
}

// Freireich 1963 (placebo and 6-mercaptopurine) and Miller 1997 (survival::aml).
const placebo = '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23';
const treated =
  '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const nonmaintained = '5 5 8 8 12 16+ 23 27 30 33 43 45';

describe('survivalMedian', () => {
  it.each([
    { of: placebo, value: 8 },
    { of: treated, value: 23 },
    { of: nonmaintained, value: 23 },
    { of: '1 2 2+ 3 5+', value: 3 },
    // A curve that lies at one half: the middle of that piece.
    { of: '1 2 10 20', value: 6 },
    { of: '1 2 30+ 40+', value: 21 },
  ])('of $of is $value', ({ of, value }) => {
    expect(survivalMedian(durations(of))).toEqual({ value });
  });

  it('is only a lower bound while the curve stays above one half', () => {
    expect(survivalMedian(durations('1 4+ 6+'))).toEqual({
      value: 6,
      bound: 'more-than',
    });
    expect(survivalMedian(durations('3+ 2+'))).toEqual({
      value: 3,
      bound: 'more-than',
    });
  });

  it('is the ordinary median when nothing is censored', () => {
    for (let n = 1; n <= 60; n++) {
      const values = Array.from({ length: n }, (_, i) => (i * 37) % 101);
      const all = values.map(value => ({ value, censored: false }));
      expect(survivalMedian(all)?.value).toBeCloseTo(median(values)!, 9);
    }
  });

  it('is undefined of nothing', () => {
    expect(survivalMedian([])).toBeUndefined();
  });
});

describe('survivalMedianInterval', () => {
  // Bands from scipy.stats.ecdf(…).sf.confidence_interval(method='log-log').
  it.each([
    { of: placebo, level: 0.95, low: 4, high: 11 },
    { of: placebo, level: 0.99, low: 2, high: 12 },
    { of: nonmaintained, level: 0.95, low: 5, high: 33 },
  ])('of $of at $level is $low … $high', ({ of, level, low, high }) => {
    const all = durations(of);
    expect(survivalMedianInterval(all, level)).toEqual({ low, high });
    expect(survivalMedianInterval([...all].reverse(), level)).toEqual({
      low,
      high,
    });
  });

  it('is absent when the band does not come down on both sides', () => {
    expect(survivalMedianInterval(durations(treated), 0.95)).toBeUndefined();
    expect(survivalMedianInterval(durations('1 2 3'), 0.95)).toBeUndefined();
    expect(survivalMedianInterval([], 0.95)).toBeUndefined();
  });
});
