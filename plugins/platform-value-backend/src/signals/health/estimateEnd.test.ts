import { estimateEnd } from './estimateEnd';

const startedAt = new Date('2026-11-23T10:00:00Z');
const hours = (count: number) =>
  new Date(startedAt.getTime() + count * 3_600_000);

describe('estimateEnd', () => {
  it('leaves nine hours when a tenth was read in one', () => {
    expect(estimateEnd({ startedAt, progress: 0.1 }, hours(1))).toEqual(
      hours(10),
    );
  });

  it.each([
    ['too little is read', { startedAt, progress: 0.04 }],
    ['all of it is read', { startedAt, progress: 1 }],
    ['it has not begun', { startedAt: undefined, progress: 0.5 }],
  ])('says nothing when %s', (_, backfill) => {
    expect(estimateEnd(backfill, hours(1))).toBeUndefined();
  });
});
