import { useTheme } from '@mui/material/styles';

/** What a bullet bar shows, in one unit. */
export interface BulletBarProps {
  value: number;
  interval?: { low: number; high: number };
  target?: number;
  /** What it shows, in one sentence. */
  summary: string;
}

const width = 240;
const height = 20;
const middle = height / 2;
const headroom = 1.15;

interface Whisker {
  from: number;
  to: number;
}

/** The interval as a line with ends, over the bar. */
function IntervalWhisker({ from, to }: Whisker) {
  const { palette } = useTheme();
  const ends = [from, to].map(x => `M${x} ${middle - 4}V${middle + 4}`);
  return (
    <path
      d={`M${from} ${middle}H${to}${ends.join('')}`}
      stroke={palette.text.primary}
      strokeWidth={1.5}
      fill="none"
    />
  );
}

/**
 * A value from zero on, its interval over it, and the target as a dashed
 * line. For a figure that is held against a target.
 */
export function BulletBar(props: BulletBarProps) {
  const { value, interval, target, summary } = props;
  const { palette } = useTheme();
  const most = Math.max(value, interval?.high ?? 0, target ?? 0) * headroom;
  const x = (number: number) => (most > 0 ? (number / most) * width : 0);
  return (
    <svg
      role="img"
      aria-label={summary}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: '100%' }}
    >
      <title>{summary}</title>
      <rect
        y={middle - 5}
        width={width}
        height={10}
        fill={palette.action.hover}
      />
      <rect
        y={middle - 5}
        width={x(value)}
        height={10}
        fill={palette.primary.main}
        fillOpacity={0.55}
      />
      {interval && (
        <IntervalWhisker from={x(interval.low)} to={x(interval.high)} />
      )}
      {target !== undefined && (
        <line
          x1={x(target)}
          x2={x(target)}
          y2={height}
          stroke={palette.text.primary}
          strokeDasharray="3 2"
        />
      )}
    </svg>
  );
}
