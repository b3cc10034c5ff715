import { at, build, days, observed } from '../__testUtils__/observed';
import { buildSuccessRate } from './buildSuccessRate';

describe('build-success-rate', () => {
  it('is of completed runs, clustered by UTC day', () => {
    const observations = observed({
      builds: [
        build(at(1)),
        build(at(1, 23), { outcome: 'failure' }),
        build(at(2), { outcome: 'cancelled' }),
        build(at(7)),
      ],
    });
    const samples = buildSuccessRate.samples(observations, days(0, 7));
    expect(samples).toMatchObject([
      { role: 'numerator', value: 1, excluded: undefined },
      { role: 'denominator', value: 1, excluded: undefined },
      { excluded: 'not-successful' },
    ]);
    expect(samples[1].cluster).toBe(samples[0].cluster);
  });
});
