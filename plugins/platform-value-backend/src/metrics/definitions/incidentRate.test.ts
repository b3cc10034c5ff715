import {
  at,
  days,
  deployment,
  incident,
  observed,
} from '../__testUtils__/observed';
import { incidentRate } from './incidentRate';

const window = days(0, 7);

describe('incident-rate', () => {
  it('counts incidents opened in the window, open ones too', () => {
    const observations = observed({
      incidents: [
        incident(at(-1)),
        incident(at(1)),
        incident(at(2), { duration: undefined }),
      ],
    });
    expect(incidentRate.samples(observations, window)).toMatchObject([
      { at: at(1), value: 1, role: 'sample' },
      { at: at(2), value: 1, role: 'sample' },
    ]);
  });

  it('stands beside the incidents per 100 successful deployments', () => {
    const observations = observed({
      incidents: [incident(at(1))],
      deployments: [
        ...[1, 2, 3, 4].map(n => deployment(at(n))),
        deployment(at(5), { outcome: 'failure' }),
        deployment(at(8)),
      ],
    });
    expect(incidentRate.companions?.(observations, window)).toEqual([
      {
        id: 'per-100-deployments',
        title: 'Per 100 deployments',
        value: 25,
        unit: 'count',
        sampleSize: 4,
      },
    ]);
  });

  it('says nothing per deployment when there was none', () => {
    const observations = observed({ incidents: [incident(at(1))] });
    expect(incidentRate.companions?.(observations, window)).toEqual([]);
  });
});
