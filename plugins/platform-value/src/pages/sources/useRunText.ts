import type { Source } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { isPushed } from './sourceKind';

/** The last run of a source in words; undefined when it never ran. */
export function useRunText(source: Source, now: number): string | undefined {
  const { t, format } = useFormat();
  const { lastRun } = source;
  if (!lastRun) {
    return undefined;
  }
  const { startedAt, finishedAt, moved } = lastRun;
  const ago = format.distance(finishedAt ?? startedAt, now);
  if (isPushed(source)) {
    return t('health.run.pushed', { ago });
  }
  const counted = (count: number) => ({ count, number: format.count(count) });
  const calls = t('health.run.calls', counted(lastRun.calls));
  if (!finishedAt) {
    return t('health.run.running', { ago, calls });
  }
  const places = t('health.run.places', counted(moved));
  return moved === 0
    ? t('health.run.finishedQuietly', { ago, calls })
    : t('health.run.finished', { ago, calls, places });
}
