import { survivalCurve } from './kaplanMeier';

/** `5+` is one that had not ended at 5. */
function durations(text: string) {
  return text.split(' ').map(word => ({
    value: parseFloat(word),
    censored: word.endsWith('+'),
  }));
}

// 6-mercaptopurine, Freireich 1963; in most textbooks on survival.
const treated =
  '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';

describe('survivalCurve', () => {
  it('equals the published curve of a trial with censoring', () => {
    const steps = survivalCurve(durations(treated));
    expect(
      steps.map(({ time, surviving }) => [time, surviving.toFixed(6)]),
    ).toEqual([
      [6, '0.857143'],
      [7, '0.806723'],
      [10, '0.752941'],
      [13, '0.690196'],
      [16, '0.627451'],
      [22, '0.537815'],
      [23, '0.448179'],
    ]);
  });

  it('counts what is censored at the time of an end as at risk', () => {
    const steps = survivalCurve(durations('1 2 2+ 3 5+'));
    expect(steps.map(step => step.time)).toEqual([1, 2, 3]);
    expect(steps[1].surviving).toBeCloseTo(0.6, 12);
    expect(steps[2].surviving).toBeCloseTo(0.3, 12);
    // 1/(5·4) + 1/(4·3) + 1/(2·1)
    expect(steps[2].greenwood).toBeCloseTo(0.05 + 1 / 12 + 0.5, 12);
  });

  it('has no step when nothing ended', () => {
    expect(survivalCurve(durations('3+ 4+'))).toEqual([]);
    expect(survivalCurve([])).toEqual([]);
  });
});
