import { storedPeriods } from './storedPeriods';

function periodsOf(now: string, fiscalYearStartsIn: number) {
  return storedPeriods({
    now: new Date(now),
    timeZone: 'Europe/Berlin',
    fiscalYearStartsIn,
  }).map(({ id, asOf, days }) => [id, asOf, days]);
}

describe('storedPeriods', () => {
  it('ends at the coming midnight of the organisation', () => {
    expect(periodsOf('2026-11-23T09:00:00Z', 1)).toEqual([
      ['days-90', '2026-11-24T00:00:00.000+01:00', 90],
      ['fiscal-quarter', '2026-11-24T00:00:00.000+01:00', 54],
    ]);
  });

  it('is already the next day when UTC is not', () => {
    expect(periodsOf('2026-11-23T23:30:00Z', 1)[0][1]).toBe(
      '2026-11-25T00:00:00.000+01:00',
    );
  });

  it.each([
    [1, 54],
    [2, 23],
    [3, 84],
    [4, 54],
    [11, 23],
  ])('follows a fiscal year that starts in month %i', (month, days) => {
    expect(periodsOf('2026-11-23T09:00:00Z', month)[1][2]).toBe(days);
  });
});
