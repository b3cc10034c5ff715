import { every } from '../__testUtils__/every';
import { at, days, deployment } from '../__testUtils__/observed';
import { collectedAt, readingOf } from '../__testUtils__/reading';
import { deploymentFrequency } from '../definitions/deploymentFrequency';

describe('reading of a rate', () => {
  const deployments = every(2, n => deployment(at(n)));

  it('divides by covered weeks, not by calendar weeks', () => {
    const reading = readingOf(deploymentFrequency, { deployments });
    expect(reading).toMatchObject({
      state: 'measured',
      sampleSize: 45,
      coverage: 1,
      unit: 'per-week',
      previous: { state: 'measured' },
    });
    expect(reading.value).toBeCloseTo(45 / (90 / 7), 12);
    expect(reading.clusters).toBeUndefined();
  });

  it('has the t interval of its weeks around it', () => {
    // Twelve weeks of 4 3 4 3 …: s² = 12 × 0.25 / 11, t₁₁ = 2.200985.
    const { value, interval } = readingOf(deploymentFrequency, { deployments });
    const margin = 2.200985160091639 * Math.sqrt((12 * 0.25) / 11 / 12);
    expect(interval?.method).toBe('t-weeks');
    expect(interval?.low).toBeCloseTo(value! - margin, 9);
    expect(interval?.high).toBeCloseTo(value! + margin, 9);
  });

  it('is a measured zero where deployments are expected and none came', () => {
    const reading = readingOf(deploymentFrequency, {});
    expect(reading).toMatchObject({
      state: 'measured',
      value: 0,
      sampleSize: 0,
      interval: { low: 0, high: 0 },
      change: { value: 0, withinNoise: true },
    });
    expect(reading.change?.relative).toBeUndefined();
  });

  it('divides by the time that was watched', () => {
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { entities: { 1: { watched: [days(45, 90)] } } },
    );
    expect(reading).toMatchObject({
      state: 'partly-collected',
      reason: 'gaps',
      sampleSize: 22,
      coverage: 0.5,
    });
    expect(reading.value).toBeCloseTo(22 / (45 / 7), 12);
    expect(reading.interval).toBeUndefined();
  });

  it('looks at a period that goes on up to now', () => {
    const now = at(60);
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { now, streams: collectedAt(now) },
    );
    expect(reading).toMatchObject({ state: 'measured', sampleSize: 30 });
    expect(reading.value).toBeCloseTo(30 / (60 / 7), 12);
  });

  it('scores against the survey of its edition', () => {
    const { benchmark } = readingOf(deploymentFrequency, { deployments });
    expect(benchmark).toEqual({
      edition: 'DORA Quick Check 2025',
      score: 6,
      mean: 4.8,
    });
  });
});
