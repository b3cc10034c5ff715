import { formatClock } from './formatClock';

const clock = (instant: string, timeZone: string) =>
  formatClock({
    ...{ instant, timeZone, locale: 'en-GB' },
    now: Date.parse('2026-11-20T13:12:00Z'),
  });

describe('formatClock', () => {
  it.each([
    ['2026-11-20T13:32:00Z', 'Europe/Berlin', '14:32 CET'],
    ['2026-11-20T13:32:00Z', 'UTC', '13:32 UTC'],
    ['2026-11-23T13:32:00Z', 'Europe/Berlin', '23 Nov, 14:32 CET'],
    ['2026-11-19T13:32:00Z', 'Europe/Berlin', '19 Nov, 14:32 CET'],
  ])('prints %s in %s as %s', (instant, timeZone, expected) => {
    expect(clock(instant, timeZone)).toBe(expected);
  });
});
