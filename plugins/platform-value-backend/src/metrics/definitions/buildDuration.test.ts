import { at, build, days, observed } from '../__testUtils__/observed';
import { buildDuration } from './buildDuration';

const window = days(0, 7);

describe('build-duration', () => {
  it('takes the minutes of completed runs, clustered by UTC day', () => {
    const observations = observed({
      builds: [
        build(at(1), { duration: 90 }),
        build(at(1, 23), { outcome: 'failure', duration: 600 }),
        build(at(2), { outcome: 'cancelled' }),
      ],
    });
    const [first, second, third] = buildDuration.samples(observations, window);
    expect(first).toMatchObject({ value: 1.5, role: 'sample' });
    expect(second).toMatchObject({ value: 10, cluster: first.cluster });
    expect(third).toMatchObject({
      excluded: 'not-successful',
      cluster: first.cluster! + 1,
    });
    expect(first.excluded).toBeUndefined();
  });

  it('stands beside the 95th percentile', () => {
    const builds = Array.from({ length: 21 }, (_, index) =>
      build(at(1), { duration: (index + 1) * 60 }),
    );
    const cancelled = build(at(1), { outcome: 'cancelled', duration: 99_999 });
    const observations = observed({ builds: [...builds, cancelled] });
    expect(buildDuration.companions?.(observations, window)).toEqual([
      {
        id: 'p95',
        title: '95th percentile',
        unit: 'minutes',
        value: 20,
        sampleSize: 21,
      },
    ]);
    const few = observed({ builds: builds.slice(0, 9) });
    expect(buildDuration.companions?.(few, window)).toEqual([]);
  });
});
