import { mockServices } from '@backstage/backend-test-utils';
import { readConfig, warnOfUnknownKeys } from './config';

function read(platformValue: unknown) {
  return readConfig(
    mockServices.rootConfig({ data: { platformValue } as never }),
  );
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig(mockServices.rootConfig({ data: {} }))).toEqual({
      timeZone: 'UTC',
      fiscalYearStartsIn: 1,
      collectEvery: { minutes: 10 },
      definitions: [],
      retention: { signals: 'P3Y', deadLetters: 'P90D' },
    });
  });

  it('takes only durations for how long facts are kept', () => {
    expect(read({ retention: { signals: 'P18M' } }).retention).toEqual({
      ...{ signals: 'P18M', deadLetters: 'P90D' },
    });
    expect(() => read({ retention: { signals: 'three years' } })).toThrow(
      /platformValue.retention.signals: 'three years' is no ISO 8601 duration/,
    );
  });

  it('names path and value of what is wrong, all of it', () => {
    expect(() =>
      read({ timeZone: 'Europe/Atlantis', fiscalYearStartsIn: 13 }),
    ).toThrow(
      /platformValue.timeZone: 'Europe\/Atlantis' is not a time zone.*platformValue.fiscalYearStartsIn: /,
    );
  });

  it('warns of keys that nobody reads', () => {
    const logger = mockServices.logger.mock();
    const data = { platformValue: { timezone: 'UTC', github: {} } };
    warnOfUnknownKeys(mockServices.rootConfig({ data }), logger);
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^nothing reads platformValue.timezone; .*timeZone/,
        ),
      ],
    ]);
  });

  it('refuses a key that is not an object', () => {
    expect(() => read('yes')).toThrow(/platformValue: /);
  });
});
