import { every } from '../__testUtils__/every';
import { at, cause, hour, incident } from '../__testUtils__/observed';
import { compute, readingOf, targetOf } from '../__testUtils__/reading';
import { failedDeploymentRecoveryTime } from '../definitions/failedDeploymentRecoveryTime';
import { timeToRestore } from '../definitions/timeToRestore';

describe('reading of durations that may not have ended', () => {
  it('is a lower bound while more than half are open', () => {
    const incidents = [
      incident(at(80), { duration: 2 * hour }),
      incident(at(88), { duration: undefined }),
      incident(at(89), { duration: undefined }),
    ];
    const reading = readingOf(
      timeToRestore,
      { incidents },
      { target: targetOf(24) },
    );
    expect(reading).toMatchObject({
      state: 'measured',
      value: 48,
      bound: 'more-than',
      sampleSize: 3,
      grade: 'off-target',
      interval: undefined,
    });
  });

  it('gives no benchmark for a lower bound', () => {
    const causes = [1, 2, 3].map(n => cause(at(n), { recovery: undefined }));
    const reading = readingOf(failedDeploymentRecoveryTime, { causes });
    expect(reading.bound).toBe('more-than');
    expect(reading.benchmark).toBeUndefined();
  });

  it('compares medians where everything has ended', () => {
    const incidents = every(10, n =>
      incident(at(n), { duration: n < 0 ? 40 * hour : 4 * hour }),
    );
    const { reading, surety } = compute(timeToRestore, { incidents });
    expect(reading.change).toMatchObject({
      value: -36,
      relative: -0.9,
      interval: { method: 'price-bonett' },
      withinNoise: false,
    });
    expect(surety).toBe(Infinity);
    const open = [...incidents, incident(at(89), { duration: undefined })];
    const censored = readingOf(timeToRestore, { incidents: open });
    expect(censored.change).toEqual({ value: -36, relative: -0.9 });
  });

  it('holds nothing against a previous lower bound', () => {
    const incidents = every(10, n =>
      incident(at(n), { duration: n < 0 ? 9000 * hour : 4 * hour }),
    );
    const reading = readingOf(timeToRestore, { incidents });
    expect(reading).toMatchObject({ value: 4, change: undefined });
    expect(reading.previous).toEqual({ state: 'measured' });
  });
});
