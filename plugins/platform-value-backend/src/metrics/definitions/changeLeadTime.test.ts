import { at, days, delivery, hour, observed } from '../__testUtils__/observed';
import { changeLeadTime } from './changeLeadTime';

describe('change-lead-time', () => {
  it('takes hours from first commit to deployment, clustered by deployment', () => {
    const observations = observed({
      deliveries: [
        delivery(at(1), { lead: 5 * hour, deployment: 77 }),
        delivery(at(1), { lead: hour / 2, deployment: 77 }),
        delivery(at(9), { deployment: 78 }),
      ],
    });
    expect(changeLeadTime.samples(observations, days(0, 7))).toMatchObject([
      { at: at(1), value: 5, cluster: 77, role: 'sample' },
      { at: at(1), value: 0.5, cluster: 77, role: 'sample' },
    ]);
  });

  it('leaves out bots, agents and the first deployment, and says why', () => {
    const observations = observed({
      deliveries: [
        delivery(at(1), { author: 'bot' }),
        delivery(at(1), { author: 'agent', inFirst: true }),
        delivery(at(1), { inFirst: true }),
        delivery(at(1)),
      ],
    });
    const samples = changeLeadTime.samples(observations, days(0, 7));
    expect(samples.map(sample => sample.excluded)).toEqual([
      'bot',
      'agent',
      'first-deployment',
      undefined,
    ]);
  });

  it('shows bots beside people from five changes on', () => {
    const bots = [1, 2, 3, 4, 50].map(lead =>
      delivery(at(1), { author: 'bot', lead: lead * hour }),
    );
    const observations = observed({
      deliveries: [
        ...bots,
        delivery(at(1), { author: 'bot', inFirst: true }),
        delivery(at(1), { author: 'agent' }),
      ],
    });
    expect(changeLeadTime.companions?.(observations, days(0, 7))).toEqual([
      {
        id: 'bot',
        title: 'Changes by bots',
        unit: 'hours',
        value: 3,
        sampleSize: 5,
      },
    ]);
  });
});
