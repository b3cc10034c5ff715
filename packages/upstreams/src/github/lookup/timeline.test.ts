import { countBefore, timelineOf } from './timeline';

const items = [
  { at: 3, name: 'd' },
  { at: 1, name: 'b' },
  { at: 1, name: 'a' },
  { at: 2, name: 'c' },
];
const timeline = timelineOf(items, ({ at, name }) => ({ time: at, tie: name }));

describe('a timeline', () => {
  it('is sorted by time, and by its tie breaker within a moment', () => {
    expect(timeline.items.map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(items[0].name).toBe('d');
  });

  it.each([
    [{ time: 0, tie: 'z' }, 0, 0],
    [{ time: 1, tie: 'a' }, 0, 1],
    [{ time: 1, tie: 'b' }, 1, 2],
    [{ time: 1, tie: 'bb' }, 2, 2],
    [{ time: 3, tie: 'd' }, 3, 4],
    [{ time: 9, tie: 'a' }, 4, 4],
  ])('has before %j %i items, and %i with it', (key, exclusive, inclusive) => {
    expect(countBefore(timeline, key, false)).toBe(exclusive);
    expect(countBefore(timeline, key, true)).toBe(inclusive);
  });
});
