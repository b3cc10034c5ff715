import { ConfigReader } from '@backstage/config';
import { gaugesOf, measuresOfEvent, readUsageMeasures } from './usageMeasures';

const keys = { apiKey: 'key', secretKey: 'secret', timeZone: 'UTC' };

function measuresIn(amplitude?: object) {
  return readUsageMeasures(new ConfigReader({ platformValue: { amplitude } }));
}

describe('usage measures', () => {
  const measures = measuresIn({
    ...keys,
    measures: [
      { id: 'flags', title: 'Flags', event: 'flag evaluated' },
      {
        ...{ id: 'flag-users', title: 'Users of flags' },
        ...{ event: 'flag evaluated', measure: 'uniques' },
      },
    ],
  });

  it.each([
    ['flag evaluated', ['flags', 'flag-users']],
    ['flags', ['flags']],
    ['weekly-active-users', ['weekly-active-users']],
    ['signed in', []],
  ])('knows what shows that %s', (event, ids) => {
    expect(measuresOfEvent(measures, event)).toEqual(ids);
  });

  it('tells numbers of users from counts of events', () => {
    expect(gaugesOf(measures)).toEqual([
      'weekly-active-users',
      'daily-active-users',
      'flag-users',
    ]);
  });

  it.each([
    ['isn’t set up', undefined],
    ['is set up wrongly', { ...keys, timeZone: 'Moon/Crater' }],
  ])('knows none where Amplitude %s', (_, amplitude) => {
    expect(measuresIn(amplitude)).toEqual([]);
  });
});
