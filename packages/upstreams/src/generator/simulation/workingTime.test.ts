import { activityOf, afterWork, isWorkday, weekdayOf } from './workingTime';

const at = (text: string) => Date.parse(`${text}:00Z`);

describe('working time', () => {
  it.each([
    // Thursday, 19 November 2026
    ['within a day', '2026-11-19T09:00', 3, '2026-11-19T12:00'],
    ['into the next day', '2026-11-19T17:00', 2, '2026-11-20T09:00'],
    ['over a weekend', '2026-11-20T17:30', 1, '2026-11-23T08:30'],
    ['from the night', '2026-11-19T02:00', 1, '2026-11-19T09:00'],
    ['from the evening', '2026-11-19T22:00', 1, '2026-11-20T09:00'],
    ['over several days', '2026-11-16T08:00', 25, '2026-11-18T13:00'],
    ['over Christmas', '2026-12-21T17:00', 2, '2027-01-04T09:00'],
  ])('passes %s', (_, from, hours, to) => {
    expect(afterWork(at(from), hours)).toBe(at(to));
  });

  it('knows weekends and Christmas', () => {
    expect(weekdayOf(at('2026-11-22T12:00'))).toBe(0);
    expect(isWorkday(at('2026-11-23T00:00'))).toBe(true);
    expect(isWorkday(at('2026-11-22T00:00'))).toBe(false);
    expect(isWorkday(at('2026-12-25T00:00'))).toBe(false);
    expect(activityOf(at('2026-08-12T00:00'))).toBeLessThan(
      activityOf(at('2026-09-16T00:00')),
    );
  });
});
