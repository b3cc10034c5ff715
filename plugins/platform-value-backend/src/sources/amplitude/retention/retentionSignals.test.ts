import { ConfigReader } from '@backstage/config';
import { readAmplitudeSettings } from '../amplitudeConfig';
import type { RetentionCell } from '../client/retentionAnswer';
import { retentionSignals } from './retentionSignals';

function settingsOf() {
  const amplitude = { apiKey: 'a', secretKey: 's', timeZone: 'UTC' };
  const settings = readAmplitudeSettings(
    new ConfigReader({ platformValue: { amplitude } }),
  );
  if (!settings) throw new Error('no settings');
  return settings;
}

function cell(count: number, outof: number, incomplete = false): RetentionCell {
  return { count, outof, incomplete };
}

/** Shares of a cohort of 1 January, seen on a day of that year. */
function read(cells: RetentionCell[], today: string) {
  return retentionSignals({
    cohorts: new Map([['2026-01-01', cells]]),
    entityRefs: ['component:default/shop'],
    value: 'shop',
    settings: settingsOf(),
    now: new Date(`2026-${today}T12:00:00Z`),
  });
}

/** 31 cells, of which some are given. */
function cellsOf(given: Record<number, RetentionCell>): RetentionCell[] {
  return Array.from({ length: 31 }, (_, day) => given[day] ?? cell(5, 10));
}

describe('retentionSignals', () => {
  it.each([
    ['01-09', []],
    ['01-10', ['day-1 2026-01-01']],
    ['01-15', ['day-1 2026-01-01']],
    ['01-16', ['day-1 2026-01-01', 'day-7 2026-01-01']],
    ['02-07', ['day-1 2026-01-01', 'day-7 2026-01-01']],
    ['02-08', ['day-1 2026-01-01', 'day-7 2026-01-01', 'day-30 2026-01-01']],
  ])('gives on %s what late events no longer change', (today, ids) => {
    const { signals } = read(cellsOf({}), today);
    expect(signals.map(({ externalId }) => externalId)).toEqual(ids);
  });

  it('keeps the size of small cohorts beside their share', () => {
    const [signal] = read(
      cellsOf({ 0: cell(3, 3), 1: cell(1, 3) }),
      '03-01',
    ).signals;
    expect(signal).toMatchObject({ value: 1 / 3, facts: { size: 3, day: 1 } });
  });

  it('gives no share of nobody', () => {
    const nobody = Array.from({ length: 31 }, () => cell(0, 0));
    expect(read(nobody, '03-01')).toEqual({ signals: [] });
  });

  it('names what the answer lacks, and keeps its neighbours', () => {
    const { signals, rejected } = read(cellsOf({}).slice(0, 8), '03-01');
    expect(signals).toHaveLength(2);
    expect(rejected).toEqual([
      {
        externalId: 'shop day-30 2026-01-01',
        reason: 'the answer has no day 30',
      },
    ]);
  });

  it('names a share of more than all, and does not store it', () => {
    const { signals, rejected } = read(cellsOf({ 7: cell(11, 10) }), '03-01');
    expect(signals.map(({ facts }) => facts?.day)).toEqual([1, 30]);
    expect(rejected).toEqual([
      {
        externalId: 'shop day-7 2026-01-01',
        reason: 'its share is not between 0 and 1',
      },
    ]);
  });

  it('asks again from the first share that is held back', () => {
    const held = cellsOf({ 7: cell(5, 10, true), 30: cell(5, 10, true) });
    const { signals, again } = read(held, '03-01');
    expect(signals.map(({ facts }) => facts?.day)).toEqual([1]);
    // Final seven days after the seventh day.
    expect(again).toBe('2026-01-15');
  });
});
