import { every } from '../__testUtils__/every';
import { at, build, cause, deployment } from '../__testUtils__/observed';
import { readingOf } from '../__testUtils__/reading';
import { buildSuccessRate } from '../definitions/buildSuccessRate';
import { changeFailureRate } from '../definitions/changeFailureRate';

describe('reading of a ratio', () => {
  const deployments = every(9, n => deployment(at(n)));

  it('has the Wilson interval and the range of uncertain links', () => {
    const causes = [
      cause(at(0)),
      cause(at(9), { method: 'revert', confidence: 0.9 }),
      cause(at(18), { method: 'proximity', confidence: 0.4 }),
    ];
    const of = { deployments, causes };
    const reading = readingOf(changeFailureRate, of);
    expect(reading).toMatchObject({
      value: 0.2,
      sampleSize: 10,
      range: { low: 0.1, high: 0.3 },
      change: { value: 0.2, interval: { method: 'newcombe' } },
      benchmark: { score: 8, mean: 8.1 },
    });
    expect(reading.interval?.method).toBe('wilson');
    expect(reading.interval?.low).toBeCloseTo(0.0566821, 6);
    expect(reading.interval?.high).toBeCloseTo(0.5098375, 6);
  });

  it('resamples the days of builds', () => {
    const builds = every(1, n => n).flatMap(n => [
      build(at(n)),
      build(at(n, 1), { outcome: n % 5 === 0 ? 'failure' : 'success' }),
    ]);
    expect(readingOf(buildSuccessRate, { builds })).toMatchObject({
      value: 0.9,
      sampleSize: 180,
      clusters: 90,
      interval: { method: 'cluster-bootstrap' },
    });
  });

  it('does not call it certain when every build succeeded', () => {
    const builds = every(9, n => n).flatMap(n => [build(at(n)), build(at(n))]);
    const { value, interval } = readingOf(buildSuccessRate, { builds });
    expect(value).toBe(1);
    // Ten days: Wilson of 10 of 10.
    expect(interval).toMatchObject({ high: 1, method: 'wilson' });
    expect(interval?.low).toBeCloseTo(0.7224672, 6);
  });
});
