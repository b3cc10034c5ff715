import { at, change, days, hour, observed } from '../__testUtils__/observed';
import { pullRequestCycleTime } from './pullRequestCycleTime';

const window = days(0, 7);

describe('pull-request-cycle-time', () => {
  it('takes the hours from opened to merged, of people', () => {
    const observations = observed({
      changes: [
        change(at(-1)),
        change(at(1), { cycle: 36 * hour }),
        change(at(2), { author: 'bot' }),
        change(at(3), { author: 'agent' }),
      ],
    });
    const samples = pullRequestCycleTime.samples(observations, window);
    expect(samples).toMatchObject([
      { at: at(1), value: 36, role: 'sample' },
      { at: at(2), excluded: 'bot' },
      { at: at(3), excluded: 'agent' },
    ]);
    expect(samples[0]).not.toHaveProperty('cluster');
  });

  it('shows pickup and review of what was reviewed, never of bots', () => {
    const reviewed = [1, 2, 3, 4, 5].map(pickup =>
      change(at(1), { cycle: 10 * hour, pickup: pickup * hour }),
    );
    const observations = observed({
      changes: [
        ...reviewed,
        change(at(1), { cycle: 90 * hour }),
        change(at(1), { author: 'bot', pickup: 80 * hour }),
      ],
    });
    expect(pullRequestCycleTime.companions?.(observations, window)).toEqual([
      {
        id: 'pickup',
        title: 'Until the first review',
        unit: 'hours',
        value: 3,
        sampleSize: 5,
      },
      {
        id: 'review',
        title: 'From the first review to the merge',
        unit: 'hours',
        value: 7,
        sampleSize: 5,
      },
    ]);
  });

  it('is silent about pickup below five reviews', () => {
    const four = [1, 2, 3, 4].map(() => change(at(1), { pickup: hour }));
    const observations = observed({ changes: four });
    expect(pullRequestCycleTime.companions?.(observations, window)).toEqual([]);
  });
});
