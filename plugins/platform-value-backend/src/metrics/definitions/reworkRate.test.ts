import { at, days, deployment, observed } from '../__testUtils__/observed';
import { reworkRate } from './reworkRate';

describe('rework-rate', () => {
  it('marks deployments made because of an incident, each once', () => {
    const observations = observed({
      deployments: [
        ...[0, 1, 2, 3].map(n => deployment(at(n))),
        deployment(at(4), { outcome: 'failure' }),
      ],
      reworks: [
        { entity: 1, at: at(1), deployment: 5, basis: 'hotfix' },
        { entity: 1, at: at(1), deployment: 5, basis: 'linked' },
        { entity: 2, at: at(2), deployment: 6, basis: 'revert' },
        { entity: 1, at: at(3), deployment: 7, basis: 'rollback' },
        { entity: 1, at: at(4), deployment: 8, basis: 'hotfix' },
      ],
    });
    const samples = reworkRate.samples(observations, days(0, 7));
    expect(samples.map(sample => sample.role)).toEqual([
      'denominator',
      'numerator',
      'denominator',
      'numerator',
      'denominator',
    ]);
    expect(samples[4].excluded).toBe('not-successful');
  });
});
