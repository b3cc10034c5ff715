import { formatRunsFloor, parseRunsFloor } from './runsFloor';

const at = new Date('2026-01-05T12:00:00Z');
const searchedAt = new Date('2026-01-05T13:00:00Z');

describe('runs floor', () => {
  it.each([
    [{ at }, '2026-01-05T12:00:00.000Z'],
    [
      { at, head: 'abc', searchedAt },
      '2026-01-05T12:00:00.000Z abc 2026-01-05T13:00:00.000Z',
    ],
  ])('%j is written and read', (floor, text) => {
    expect(formatRunsFloor(floor)).toBe(text);
    expect(parseRunsFloor(text)).toEqual(floor);
  });
});
