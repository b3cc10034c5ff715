import type { Observations } from 'backstage-plugin-platform-value-node';
import {
  at,
  cause,
  days,
  deployment,
  observed,
} from '../__testUtils__/observed';
import { changeFailureRate } from './changeFailureRate';

const window = days(0, 40);

function deploymentsDaily(count: number) {
  return Array.from({ length: count }, (_, index) => deployment(at(index)));
}

function failing(observations: Observations): number[] {
  return changeFailureRate
    .samples(observations, window)
    .filter(sample => sample.role === 'numerator' && !sample.excluded)
    .map(sample => sample.at);
}

describe('change-failure-rate', () => {
  it('counts a deployment once however many incidents it caused', () => {
    // 39 deployments, two incidents named on one, one only close in time: 1/39.
    const observations = observed({
      deployments: deploymentsDaily(39),
      causes: [
        cause(at(3)),
        cause(at(3), { openedAt: at(3, 5) }),
        cause(at(8), { method: 'proximity', confidence: 0.4 }),
      ],
    });
    expect(changeFailureRate.samples(observations, window)).toHaveLength(39);
    expect(failing(observations)).toEqual([at(3)]);
  });

  it('counts links by revert and rollback, and the owner’s word', () => {
    const observations = observed({
      deployments: deploymentsDaily(5),
      causes: [
        cause(at(1), { method: 'revert', confidence: 0.9 }),
        cause(at(2), { method: 'rollback', confidence: 0.9 }),
        cause(at(3), { method: 'owner' }),
      ],
    });
    expect(failing(observations)).toEqual([at(1), at(2), at(3)]);
  });

  it('marks as many of a second’s deployments as failed in it', () => {
    const twins = [deployment(at(1)), deployment(at(1)), deployment(at(1))];
    const one = [cause(at(1), { deployment: 7 })];
    const two = [...one, ...one, cause(at(1), { deployment: 8 })];
    expect(failing(observed({ deployments: twins, causes: one }))).toHaveLength(
      1,
    );
    expect(failing(observed({ deployments: twins, causes: two }))).toHaveLength(
      2,
    );
  });

  it('does not take a cause of another entity', () => {
    const observations = observed({
      deployments: deploymentsDaily(3),
      causes: [cause(at(1), { entity: 2 })],
    });
    expect(failing(observations)).toEqual([]);
  });

  it('excludes deployments without success: a failed pipeline failed nobody', () => {
    const observations = observed({
      deployments: [deployment(at(1), { outcome: 'failure' })],
      causes: [cause(at(1))],
    });
    expect(changeFailureRate.samples(observations, window)).toMatchObject([
      { role: 'denominator', excluded: 'not-successful' },
    ]);
  });

  it('has a range from named links only to all links', () => {
    const observations = observed({
      deployments: deploymentsDaily(10),
      causes: [
        cause(at(1)),
        cause(at(2), { method: 'owner' }),
        cause(at(3), { method: 'revert', confidence: 0.9 }),
        cause(at(4), { method: 'proximity', confidence: 0.4 }),
      ],
    });
    const { low, high } = changeFailureRate.range!;
    const numerators = (samples: { role: string }[]) =>
      samples.filter(sample => sample.role === 'numerator').length;
    expect(numerators(low(observations, window))).toBe(2);
    expect(numerators(changeFailureRate.samples(observations, window))).toBe(3);
    expect(numerators(high(observations, window))).toBe(4);
  });
});
