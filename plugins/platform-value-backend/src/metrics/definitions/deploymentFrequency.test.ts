import { at, days, deployment, observed } from '../__testUtils__/observed';
import { deploymentFrequency } from './deploymentFrequency';

describe('deployment-frequency', () => {
  it('counts successful deployments of the half-open window', () => {
    const observations = observed({
      deployments: [
        deployment(at(0) - 1),
        deployment(at(0), { identity: { rowId: 'first' } }),
        deployment(at(3), { outcome: 'failure' }),
        deployment(at(7) - 1, { entity: 2 }),
        deployment(at(7)),
      ],
    });
    expect(deploymentFrequency.samples(observations, days(0, 7))).toEqual([
      {
        entity: 1,
        at: at(0),
        value: 1,
        role: 'sample',
        identity: { rowId: 'first' },
      },
      {
        entity: 1,
        at: at(3),
        value: 1,
        role: 'sample',
        excluded: 'not-successful',
      },
      { entity: 2, at: at(7) - 1, value: 1, role: 'sample' },
    ]);
  });
});
