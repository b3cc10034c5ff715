import type { Trend, Unit } from 'backstage-plugin-platform-value-common';

/** A rectangle in the sparkline's pixels, from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a sparkline draws, in its pixels. */
export interface SparklineGeometry {
  /** One a week, for what is counted; zero is the lower edge. */
  bars: Box[];
  /** Unbroken runs of weeks with a value, as points of a line. */
  lines: { x: number; y: number }[][];
  /** Runs of weeks without a value. */
  gaps: Box[];
  /** Where the last value is. */
  last?: { x: number; y: number };
  /** Where zero is, for what is counted. */
  zeroY?: number;
  /** Height of the target. */
  targetY?: number;
}

interface Frame {
  width: number;
  height: number;
}

const inset = 3;
const barGap = 1;

/** Counts are drawn as bars from zero, all else as a line between its extremes. */
export function isCounted(unit: Unit): boolean {
  return unit === 'per-week' || unit === 'count';
}

function scaleOf(values: number[], options: Frame & { fromZero: boolean }) {
  const top = Math.max(...values);
  const bottom = options.fromZero ? 0 : Math.min(...values);
  const room = options.height - 2 * inset;
  return (value: number) =>
    top === bottom
      ? options.height - inset - (options.fromZero ? 0 : room / 2)
      : options.height - inset - ((value - bottom) / (top - bottom)) * room;
}

/** Consecutive indexes that agree on whether there is a value. */
function runsOf(values: (number | null)[], wanted: boolean): number[][] {
  const runs: number[][] = [];
  values.forEach((value, index) => {
    if ((value !== null) !== wanted) {
      return;
    }
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) {
      last.push(index);
    } else {
      runs.push([index]);
    }
  });
  return runs;
}

/** Places a trend into a frame; empty where no week has a value. */
export function sparklineGeometry(
  trend: Trend,
  options: Frame & { unit: Unit; target?: number },
): SparklineGeometry {
  const { width, height, unit, target } = options;
  const { values } = trend;
  const known = values.filter(value => value !== null);
  const step = width / Math.max(values.length, 1);
  const gaps = runsOf(values, false).map(run => ({
    x: run[0] * step,
    y: inset,
    width: run.length * step,
    height: height - 2 * inset,
  }));
  if (!known.length) {
    return { bars: [], lines: [], gaps };
  }
  const counted = isCounted(unit);
  const y = scaleOf(target === undefined ? known : [...known, target], {
    width,
    height,
    fromZero: counted,
  });
  const pointAt = (index: number) => ({
    x: (index + 0.5) * step,
    y: y(values[index] ?? 0),
  });
  const runs = runsOf(values, true);
  const barAt = (index: number): Box => ({
    x: index * step + barGap / 2,
    y: pointAt(index).y,
    width: step - barGap,
    height: height - inset - pointAt(index).y,
  });
  return {
    bars: counted ? runs.flat().map(barAt) : [],
    lines: counted ? [] : runs.map(run => run.map(pointAt)),
    gaps,
    last: counted ? undefined : pointAt(runs.flat().at(-1) ?? 0),
    zeroY: counted ? height - inset : undefined,
    targetY: target === undefined ? undefined : y(target),
  };
}
