import { instantText, resolvePeriod } from './resolvePeriod';

const now = new Date('2026-11-23T09:30:00Z');

describe('resolvePeriod', () => {
  it('takes a date as the start of that day in the zone', () => {
    const { current } = resolvePeriod(
      { asOf: '2026-10-26', days: 2, timeZone: 'Europe/Berlin' },
      now,
      'UTC',
    );
    expect(instantText(current.start, 'Europe/Berlin')).toBe(
      '2026-10-24T00:00:00.000+02:00',
    );
    expect(instantText(current.end, 'Europe/Berlin')).toBe(
      '2026-10-26T00:00:00.000+01:00',
    );
    expect(current.end - current.start).toBe(49 * 3600);
  });

  it('takes an instant as it is, and keeps the wall-clock time', () => {
    const { current, previous } = resolvePeriod(
      { asOf: '2026-04-01T08:15:00+02:00', days: 90 },
      now,
      'Europe/Berlin',
    );
    expect(instantText(current.start, 'Europe/Berlin')).toBe(
      '2026-01-01T08:15:00.000+01:00',
    );
    expect(previous.end).toBe(current.start);
    expect(instantText(previous.start, 'UTC')).toBe('2025-10-03T06:15:00.000Z');
  });

  it.each(['Asia/Kathmandu', 'Pacific/Chatham', 'UTC', 'America/New_York'])(
    'cuts 26 weeks on Mondays of %s',
    timeZone => {
      const query = { days: 90, timeZone };
      const { weeks, weekStarts } = resolvePeriod(query, now, 'UTC');
      expect(weeks).toHaveLength(26);
      expect(weekStarts).toEqual(
        weeks.map(({ start }) => instantText(start, timeZone)),
      );
      weeks.forEach(({ start }) => {
        expect(instantText(start, timeZone)).toContain('T00:00:00.000');
        expect(new Date(instantText(start, timeZone)).getTime()).toBe(
          start * 1000,
        );
      });
      expect(weeks.slice(1).map(week => week.start)).toEqual(
        weeks.slice(0, -1).map(week => week.end),
      );
      const last = weeks[25];
      expect(last.start).toBeLessThan(now.getTime() / 1000);
      expect(last.end).toBeGreaterThanOrEqual(now.getTime() / 1000);
    },
  );

  it('ends with the whole last week when it ends at a Monday', () => {
    const { weeks, asOf } = resolvePeriod(
      { asOf: '2026-11-23', days: 90, timeZone: 'UTC' },
      now,
      'UTC',
    );
    expect(weeks[25].end).toBe(asOf);
  });

  it('moves on to the next week with the moment, in each zone by itself', () => {
    const lastStarts = (asOf: string, timeZone: string) =>
      resolvePeriod({ asOf, days: 90, timeZone }, now, 'UTC').weekStarts.at(-1);
    const zone = 'Europe/Berlin';
    expect(lastStarts('2026-11-22T23:00:00Z', zone)).toBe(
      '2026-11-16T00:00:00.000+01:00',
    );
    expect(lastStarts('2026-11-22T23:00:01Z', zone)).toBe(
      '2026-11-23T00:00:00.000+01:00',
    );
    expect(lastStarts('2026-11-22T23:00:01Z', 'UTC')).toBe(
      '2026-11-16T00:00:00.000Z',
    );
  });

  it('refuses a day that is in no calendar', () => {
    expect(() =>
      resolvePeriod({ asOf: '2026-02-31', days: 90 }, now, 'UTC'),
    ).toThrow("asOf '2026-02-31' is not a moment of this calendar");
  });
});
