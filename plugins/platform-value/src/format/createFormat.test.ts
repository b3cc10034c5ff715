import { testContext } from './__testUtils__/testFormat';
import { createFormat } from './createFormat';
import { readerLocale } from './useFormat';

const format = createFormat(testContext());
const spaced = (text: string) => text.replace(/\u00a0/g, ' ');
const quarter = {
  start: '2026-08-22T00:00:00+02:00',
  end: '2026-11-20T00:00:00+01:00',
};

describe('format', () => {
  it('prints an interval with its unit once, or with both where they differ', () => {
    expect(spaced(format.interval({ low: 7, high: 12 }, 'hours'))).toBe(
      '7–12 h',
    );
    expect(spaced(format.interval({ low: 0.5, high: 3 }, 'hours'))).toBe(
      '30 min – 3 h',
    );
    expect(format.interval({ low: 0.38, high: 0.44 }, 'ratio')).toBe('38–44%');
  });

  it.each([
    ['Europe/Berlin', '20 Nov 2026'],
    ['America/New_York', '19 Nov 2026'],
  ])('prints a date as it is in %s', (timeZone, expected) => {
    expect(format.date(quarter.end, timeZone)).toBe(expected);
  });

  it('names the zone of a moment', () => {
    expect(format.moment('2026-11-20T13:32:00Z', 'Europe/Berlin')).toBe(
      '20 Nov 2026, 14:32 CET',
    );
  });

  it.each([
    ['2026-11-20T11:54:00Z', '6 minutes ago'],
    ['2026-11-20T11:59:40Z', 'just now'],
    ['2026-11-20T12:12:30Z', 'in 12 minutes'],
    ['2026-11-17T11:00:00Z', '3 days ago'],
  ])('tells %s from noon of that day as "%s"', (instant, expected) => {
    expect(format.distance(instant, Date.parse('2026-11-20T12:00:00Z'))).toBe(
      expected,
    );
  });

  it('tells how much was watched in weeks, and in per cent of a short period', () => {
    expect(format.watched(0.93, quarter)).toBe('12 of 13 weeks');
    const days = { start: '2026-11-13T00:00:00Z', end: quarter.end };
    expect(format.watched(0.5, days)).toBe('50% of the period');
  });

  it('says on which side of a target a value is wanted', () => {
    const target = {
      value: 24,
      origin: 'organisation',
      since: quarter.start,
    } as const;
    expect(
      spaced(format.target(target, { unit: 'hours', better: 'lower' })),
    ).toBe('at most 24 h');
    expect(
      spaced(format.target(target, { unit: 'per-week', better: 'higher' })),
    ).toBe('at least 24 per week');
  });
});

describe('readerLocale', () => {
  it.each([
    ['en', ['de-DE', 'en-GB'], 'en-GB'],
    ['de', ['de-CH', 'en'], 'de-CH'],
    ['en', ['fr-FR'], 'en'],
    ['en-US', ['en-GB'], 'en-GB'],
  ])('of a portal in %s for %j is %s', (language, preferred, expected) => {
    expect(readerLocale(language, preferred)).toBe(expected);
  });
});
