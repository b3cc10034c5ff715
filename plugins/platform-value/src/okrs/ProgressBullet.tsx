import { useTheme } from '@mui/material/styles';
import { Hatch } from '../charts/Hatch';
import { useSvgId } from '../charts/useSvgId';
import { useFormat } from '../format/useFormat';
import type { ShownKeyResult } from './useKeyResultText';

const width = 120;
const height = 16;
const thickness = 8;
const top = (height - thickness) / 2;

const within = (share: number) => Math.min(1, Math.max(0, share)) * width;

function useSummary({ progress, expected }: ShownKeyResult): string {
  const { t, format } = useFormat();
  const words = { expected: format.percent(expected) };
  return progress === undefined
    ? t('okrs.value.progressUnknown', words)
    : t('okrs.value.progress', {
        ...words,
        progress: format.percent(progress),
      });
}

/**
 * How far a key result is, and as a dashed line how far it is expected to be
 * by now; hatched where that is not known. Nothing for one that is to stay
 * inside a range, which has no way to go.
 */
export function ProgressBullet({ keyResult }: { keyResult: ShownKeyResult }) {
  const { palette } = useTheme();
  const hatchId = useSvgId();
  const summary = useSummary(keyResult);
  const { kind, progress, expected } = keyResult;
  if (kind === 'maintain') {
    return null;
  }
  const bar = { y: top, height: thickness };
  const mark = Math.min(width - 1, Math.max(1, within(expected)));
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
      <Hatch id={hatchId} />
      <rect {...bar} width={width} fill={palette.action.hover} />
      {progress === undefined ? (
        <rect {...bar} width={width} fill={`url(#${hatchId})`} />
      ) : (
        <rect
          {...bar}
          width={within(progress)}
          fill={palette.primary.main}
          fillOpacity={0.55}
        />
      )}
      <line
        x1={mark}
        x2={mark}
        y2={height}
        stroke={palette.text.primary}
        strokeDasharray="3 2"
      />
    </svg>
  );
}
