import { sparklineGeometry } from './sparklineGeometry';

const frame = { width: 40, height: 26 } as const;
const trend = (values: (number | null)[]) => ({ values, states: '' });

describe('sparklineGeometry', () => {
  it('draws counts as bars from zero', () => {
    const { bars, lines } = sparklineGeometry(trend([2, 4, 0, 4]), {
      ...frame,
      unit: 'per-week',
    });
    // 20 pixels of room: 4 fills it, 2 fills half, 0 nothing
    expect(bars.map(({ height }) => height)).toEqual([10, 20, 0, 20]);
    expect(lines).toEqual([]);
  });

  it('draws durations as a line between their extremes', () => {
    const { bars, lines, last } = sparklineGeometry(trend([10, 14, 12, 10]), {
      ...frame,
      unit: 'hours',
    });
    expect(bars).toEqual([]);
    expect(lines).toEqual([
      [
        { x: 5, y: 23 },
        { x: 15, y: 3 },
        { x: 25, y: 13 },
        { x: 35, y: 23 },
      ],
    ]);
    expect(last).toEqual({ x: 35, y: 23 });
  });

  it('breaks the line where weeks are missing, and marks them as one gap', () => {
    const { lines, gaps } = sparklineGeometry(trend([1, null, null, 2]), {
      ...frame,
      unit: 'hours',
    });
    expect(lines.map(line => line.length)).toEqual([1, 1]);
    expect(gaps).toEqual([{ x: 10, y: 3, width: 20, height: 20 }]);
  });

  it('makes room for a target that lies outside the values', () => {
    const { bars, targetY } = sparklineGeometry(trend([1, 1, 1, 1]), {
      ...frame,
      unit: 'per-week',
      target: 4,
    });
    expect(targetY).toBe(3);
    expect(bars[0].height).toBe(5);
  });

  it('draws weeks of zero on the lower edge and an even line in the middle', () => {
    const zero = sparklineGeometry(trend([0, 0]), { ...frame, unit: 'count' });
    expect(zero.bars.map(({ height }) => height)).toEqual([0, 0]);
    const even = sparklineGeometry(trend([7, 7]), { ...frame, unit: 'hours' });
    expect(even.lines[0].map(({ y }) => y)).toEqual([13, 13]);
  });

  it('is nothing but a gap where no week has a value', () => {
    expect(
      sparklineGeometry(trend([null, null]), { ...frame, unit: 'hours' }),
    ).toEqual({
      bars: [],
      lines: [],
      gaps: [{ x: 0, y: 3, width: 40, height: 20 }],
    });
  });
});
