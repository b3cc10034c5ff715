import { at, days, hour, incident, observed } from '../__testUtils__/observed';
import { timeToRestore } from './timeToRestore';

describe('time-to-restore', () => {
  it.each([
    { duration: 2 * hour, value: 2, censored: false },
    { duration: 48 * hour, value: 48, censored: false },
    { duration: 49 * hour, value: 48, censored: true },
    { duration: undefined, value: 48, censored: true },
  ])('of $duration seconds is $value hours', ({ duration, ...expected }) => {
    const observations = observed({
      incidents: [incident(at(5), { duration })],
    });
    const samples = timeToRestore.samples(observations, days(0, 7));
    expect(samples).toMatchObject([{ at: at(5), role: 'sample', ...expected }]);
  });

  it('goes by when the incident was opened', () => {
    const observations = observed({
      incidents: [incident(at(-1)), incident(at(0)), incident(at(7))],
    });
    expect(timeToRestore.samples(observations, days(0, 7))).toHaveLength(1);
  });
});
