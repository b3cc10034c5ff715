import { useTheme } from '@mui/material/styles';
import {
  CartesianGrid,
  ComposedChart,
  Bar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

/** One week of a trend, ready to be printed. */
export interface TrendPoint {
  label: string;
  value: number | null;
}

/** What a trend chart shows. */
export interface TrendChartProps {
  points: TrendPoint[];
  /** Drawn as bars from zero rather than as a line. */
  counted: boolean;
  target?: { value: number; label: string };
  printValue(value: number): string;
}

const height = 180;
const initialSize = { width: 480, height };
const tickStyle = { fontSize: 12 };

/** A trend with its axes. Gaps stay gaps. */
export function TrendChart(props: TrendChartProps) {
  const { points, counted, target, printValue } = props;
  const { palette } = useTheme();
  const tick = { ...tickStyle, fill: palette.text.secondary };
  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={initialSize}
    >
      <ComposedChart
        data={points}
        margin={{ top: 16, right: 8, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          dataKey="label"
          tick={tick}
          stroke={palette.divider}
          interval="preserveStartEnd"
          minTickGap={32}
        />
        <YAxis
          tick={tick}
          stroke={palette.divider}
          width={56}
          tickFormatter={printValue}
        />
        {counted ? (
          <Bar
            dataKey="value"
            fill={palette.primary.main}
            isAnimationActive={false}
          />
        ) : (
          <Line
            dataKey="value"
            stroke={palette.primary.main}
            strokeWidth={1.5}
            dot={{ r: 2, fill: palette.primary.main }}
            isAnimationActive={false}
          />
        )}
        {target && (
          <ReferenceLine
            y={target.value}
            ifOverflow="extendDomain"
            stroke={palette.text.primary}
            strokeDasharray="3 3"
            label={{
              value: target.label,
              position: 'insideTopRight',
              fill: palette.text.primary,
              fontSize: 12,
            }}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
