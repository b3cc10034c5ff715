import { useTheme } from '@mui/material/styles';
import type { Trend, Unit } from 'backstage-plugin-platform-value-common';
import { Hatch } from './Hatch';
import { sparklineGeometry, type SparklineGeometry } from './sparklineGeometry';
import { useSvgId } from './useSvgId';

/** What a sparkline shows. */
export interface SparklineProps {
  trend: Trend;
  unit: Unit;
  target?: number;
  /** What it shows, in one sentence. */
  summary: string;
  width?: number;
  height?: number;
}

function Target({ y, width }: { y: number; width: number }) {
  const { palette } = useTheme();
  return (
    <line
      x2={width}
      y1={y}
      y2={y}
      stroke={palette.text.primary}
      strokeDasharray="3 3"
    />
  );
}

/** Where zero is, so that a week of nothing is seen to be one. */
function ZeroLine({ y, width }: { y: number; width: number }) {
  const { palette } = useTheme();
  return (
    <line
      x2={width}
      y1={y}
      y2={y}
      stroke={palette.text.secondary}
      strokeOpacity={0.6}
    />
  );
}

function Marks({ geometry }: { geometry: SparklineGeometry }) {
  const { main } = useTheme().palette.primary;
  return (
    <>
      {geometry.bars.map(bar => (
        <rect key={bar.x} {...bar} fill={main} />
      ))}
      {geometry.lines.map(line => (
        <polyline
          key={line[0].x}
          points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke={main}
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
      {geometry.last && (
        <circle cx={geometry.last.x} cy={geometry.last.y} r={2} fill={main} />
      )}
    </>
  );
}

/** A trend in the size of a word, with hatched gaps and a dashed target. */
export function Sparkline(props: SparklineProps) {
  const { trend, unit, target, summary, width = 120, height = 28 } = props;
  const hatch = useSvgId();
  const geometry = sparklineGeometry(trend, { width, height, unit, target });
  return (
    <svg
      role="img"
      aria-label={summary}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{summary}</title>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {geometry.gaps.map(gap => (
        <rect key={gap.x} {...gap} fill={`url(#${hatch})`} />
      ))}
      {geometry.zeroY !== undefined && (
        <ZeroLine y={geometry.zeroY} width={width} />
      )}
      <Marks geometry={geometry} />
      {geometry.targetY !== undefined && (
        <Target y={geometry.targetY} width={width} />
      )}
    </svg>
  );
}
