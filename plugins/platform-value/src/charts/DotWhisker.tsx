import { useTheme } from '@mui/material/styles';

/** A value of a scale with its interval. */
export interface DotWhiskerProps {
  value: number;
  interval?: { low: number; high: number };
  /** The ends of the scale. */
  from: number;
  to: number;
  /** Steps of the scale that are marked and named. */
  marks: { value: number; label: string }[];
  /** What it shows, in one sentence. */
  summary: string;
}

const width = 280;
const height = 48;
const margin = 16;
const middle = 14;
const axis = 28;

const anchorOf = (x: number) => {
  if (x <= margin) return 'start';
  return x >= width - margin ? 'end' : 'middle';
};

function Axis(
  props: Pick<DotWhiskerProps, 'marks'> & { x: (value: number) => number },
) {
  const { palette } = useTheme();
  const { secondary } = palette.text;
  return (
    <>
      <path
        d={`M${margin} ${axis}H${width - margin}`}
        stroke={secondary}
        strokeOpacity={0.6}
      />
      {props.marks.map(({ value, label }) => {
        const x = props.x(value);
        const anchor = anchorOf(x);
        return (
          <g key={value}>
            <path
              d={`M${x} ${axis - 3}V${axis + 3}`}
              stroke={secondary}
              strokeOpacity={0.6}
            />
            <text
              x={
                anchor === 'middle'
                  ? x
                  : x + (anchor === 'end' ? margin : -margin)
              }
              y={height - 4}
              textAnchor={anchor}
              fontSize={12}
              fill={secondary}
            >
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** A value as a dot on a scale, and how sure it is as a line through it. */
export function DotWhisker(props: DotWhiskerProps) {
  const { value, interval, from, to, marks, summary } = props;
  const { palette } = useTheme();
  const x = (number: number) =>
    margin + ((number - from) / (to - from)) * (width - 2 * margin);
  const ends = interval && [x(interval.low), x(interval.high)];
  return (
    <svg
      role="img"
      aria-label={summary}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      <title>{summary}</title>
      <Axis marks={marks} x={x} />
      {ends && (
        <path
          d={`M${ends[0]} ${middle}H${ends[1]}${ends
            .map(end => `M${end} ${middle - 4}V${middle + 4}`)
            .join('')}`}
          stroke={palette.text.primary}
          strokeWidth={1.5}
          fill="none"
        />
      )}
      <circle cx={x(value)} cy={middle} r={5} fill={palette.primary.main} />
    </svg>
  );
}
