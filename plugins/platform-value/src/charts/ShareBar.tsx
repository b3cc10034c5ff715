import { useTheme } from '@mui/material/styles';
import { Hatch } from './Hatch';
import { useSvgId } from './useSvgId';

const width = 120;
const height = 12;

/** How many of a whole: solid; of how many nobody can say: hatched; the rest an outline. */
export function ShareBar(props: {
  count: number;
  unknown: number;
  of: number;
  /** What it shows, in one sentence. */
  summary: string;
}) {
  const { count, unknown, of, summary } = props;
  const { palette } = useTheme();
  const hatch = useSvgId();
  const x = (number: number) => (of > 0 ? (number / of) * width : 0);
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
      <rect width={x(count)} height={height} fill={palette.primary.main} />
      <rect
        x={x(count)}
        width={x(unknown)}
        height={height}
        fill={`url(#${hatch})`}
      />
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        fill="none"
        stroke={palette.text.secondary}
        strokeOpacity={0.6}
      />
    </svg>
  );
}
