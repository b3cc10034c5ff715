import { useFormat } from '../format/useFormat';
import type { ShownKeyResult } from './useKeyResultText';

/** Says how many key results there are, and how many of them are behind. */
export function useKeyResultCount(): (
  keyResults: Pick<ShownKeyResult, 'status'>[],
) => string | undefined {
  const { t, format } = useFormat();
  return keyResults => {
    const count = keyResults.length;
    if (count === 0) {
      return undefined;
    }
    const behind = keyResults.filter(one => one.status === 'behind').length;
    const words = { count, number: format.count(count) };
    return behind === 0
      ? t('okrs.band.count', words)
      : t('okrs.band.countBehind', { ...words, behind: format.count(behind) });
  };
}
