import {
  dayAt,
  daysIn,
  eachDay,
  plusDays,
  secondsFrom,
  startOfDay,
  weekOf,
} from './days';

const hour = 3600;

describe('days of a project', () => {
  it.each([
    // Clocks go forward on 29 March and back on 25 October 2026.
    ['2026-03-28', 'Europe/Berlin', 24],
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    // Cairo skips midnight itself.
    ['2024-04-26', 'Africa/Cairo', 23],
  ])('%s in %s has %d hours', (day, zone, hours) => {
    expect(secondsFrom(day, plusDays(day, 1), zone)).toBe(hours * hour);
  });

  it('begin with the first moment of theirs', () => {
    const start = startOfDay('2024-04-26', 'Africa/Cairo');
    expect(start).toEqual(new Date('2024-04-25T22:00:00Z'));
    expect(dayAt(start, 'Africa/Cairo')).toBe('2024-04-26');
  });

  it('are those of the zone, not of the portal', () => {
    const moment = new Date('2026-04-01T03:00:00Z');
    expect(dayAt(moment, 'America/Los_Angeles')).toBe('2026-03-31');
    expect(dayAt(moment, 'Asia/Tokyo')).toBe('2026-04-01');
  });

  it.each([
    ['2026-03-29', 'monday', '2026-03-23'],
    ['2026-03-30', 'monday', '2026-03-30'],
    ['2026-03-28', 'sunday', '2026-03-22'],
    ['2026-03-29', 'sunday', '2026-03-29'],
  ] as const)(
    '%s is of the week that begins on a %s with %s',
    (day, on, week) => {
      expect(weekOf(day, on)).toBe(week);
    },
  );

  it('are counted without hours', () => {
    const range = { start: '2026-03-28', end: '2026-03-31' };
    expect(daysIn(range)).toBe(3);
    expect(eachDay(range)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });
});
