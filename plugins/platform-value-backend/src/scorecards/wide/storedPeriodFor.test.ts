import { storedPeriods } from '../stored/storedPeriods';
import { storedPeriodFor } from './storedPeriodFor';

const timeZone = 'Europe/Berlin';
const stored = storedPeriods({
  now: new Date('2026-11-23T09:00:00Z'),
  timeZone,
  fiscalYearStartsIn: 1,
});

describe('storedPeriodFor', () => {
  it.each([
    ['90 days', { days: 90 }, 'days-90'],
    ['the fiscal quarter', { days: 54 }, 'fiscal-quarter'],
    ['the end by date', { days: 90, asOf: '2026-11-24' }, 'days-90'],
    [
      'the end by instant',
      { days: 54, asOf: '2026-11-23T23:00:00Z' },
      'fiscal-quarter',
    ],
    ['the zone by name', { days: 90, timeZone }, 'days-90'],
  ])('finds the one that is asked for: %s', (_, asked, id) => {
    expect(storedPeriodFor(asked, stored, timeZone).id).toBe(id);
  });

  it.each([
    ['other days', { days: 30 }],
    ['another end', { days: 90, asOf: '2026-11-23' }],
    ['another zone', { days: 90, timeZone: 'UTC' }],
  ])('names the periods there are when it is %s', (_, asked) => {
    expect(() => storedPeriodFor(asked, stored, timeZone)).toThrow(
      /days=90&asOf=2026-11-24 or days=54&asOf=2026-11-24 in Europe\/Berlin/,
    );
  });
});
