import { ConfigReader } from '@backstage/config';
import { SourceError } from 'backstage-plugin-platform-value-node';
import { readAmplitudeSettings } from './amplitudeConfig';

const keys = { apiKey: 'key', secretKey: 'canary', timeZone: 'Europe/Berlin' };

function read(amplitude: object) {
  return readAmplitudeSettings(
    new ConfigReader({ platformValue: { amplitude } }),
  );
}

function failureOf(amplitude: object): SourceError {
  try {
    read(amplitude);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('readAmplitudeSettings', () => {
  it.each([
    ['nothing', {}],
    ['no key', { timeZone: 'Europe/Berlin' }],
  ])('asks for no source where there is %s', (_, amplitude) => {
    expect(read(amplitude)).toBeUndefined();
    expect(readAmplitudeSettings(new ConfigReader({}))).toBeUndefined();
  });

  it('fills in what is not said', () => {
    expect(read(keys)).toMatchObject({
      baseUrl: 'https://amplitude.com',
      weekStartsOn: 'monday',
      retention: { days: [1, 7, 30], method: 'n-day', of: 'new' },
      historyDays: 365,
      refreshDays: 7,
      shards: 16,
      reserve: 0.1,
      groupingCostsTwice: false,
    });
    expect(read(keys)?.measures.map(({ id }) => id)).toEqual([
      'weekly-active-users',
      'daily-active-users',
    ]);
  });

  it('knows the European address, and takes another', () => {
    const eu = read({ ...keys, region: 'eu' });
    expect(eu?.baseUrl).toBe('https://analytics.eu.amplitude.com');
    const own = read({ ...keys, baseUrl: 'http://127.0.0.1:4010/amplitude/' });
    expect(own?.baseUrl).toBe('http://127.0.0.1:4010/amplitude');
  });

  it('adds measures to those of every entity', () => {
    const measure = { id: 'orders', title: 'Orders', event: 'Ordered' };
    expect(read({ ...keys, measures: [measure] })?.measures[2]).toEqual({
      ...measure,
      measure: 'totals',
      every: 'day',
    });
  });

  const taken = { id: 'daily-active-users', title: 'Users', event: '_active' };

  it.each([
    [{ apiKey: 'key', timeZone: 'UTC' }, 'platformValue.amplitude.secretKey'],
    [{ apiKey: 'k', secretKey: 's' }, 'platformValue.amplitude.timeZone'],
    [{ ...keys, timeZone: 'Berlin' }, 'platformValue.amplitude.timeZone'],
    [{ ...keys, region: 'asia' }, 'platformValue.amplitude.region'],
    [{ ...keys, feature: [] }, '"feature"'],
    [{ ...keys, measures: [taken] }, "'daily-active-users' is taken"],
    [
      { ...keys, retention: { days: [30], historyDays: 35 } },
      'platformValue.amplitude.retention.historyDays',
    ],
  ])('refuses %j with its path, and no secret', (amplitude, text) => {
    const { code, message, remedy } = failureOf(amplitude);
    expect(code).toBe('misconfigured');
    expect(message).toContain(text);
    expect(message).not.toContain('canary');
    expect(remedy).toContain('app-config');
  });
});
