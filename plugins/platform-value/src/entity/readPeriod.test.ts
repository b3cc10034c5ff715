import { readPeriod } from './readPeriod';

const read = (search: string) => readPeriod(new URLSearchParams(search));

describe('readPeriod', () => {
  it('leaves the period to the backend when the address names none', () => {
    expect(read('explain=change-lead-time')).toEqual({ ok: true, query: {} });
  });

  it('reads days, end and zone', () => {
    expect(read('days=30&asOf=2026-11-20&timeZone=Europe%2FBerlin')).toEqual({
      ok: true,
      query: { days: 30, asOf: '2026-11-20', timeZone: 'Europe/Berlin' },
    });
    expect(read('asOf=2026-11-20T12:00:00%2B01:00')).toEqual({
      ok: true,
      query: { asOf: '2026-11-20T12:00:00+01:00' },
    });
  });

  it.each([
    ['days=-1', 'days'],
    ['days=many', 'days'],
    ['asOf=yesterday', "asOf: 'yesterday' is neither a date"],
    ['timeZone=Mars', "timeZone: 'Mars' is not a time zone"],
  ])('says what is wrong with %s', (search, message) => {
    expect(read(search)).toEqual({
      ok: false,
      message: expect.stringContaining(message),
    });
  });
});
