import type { Score } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';

/** A score in words. */
export interface ScoreText {
  value: string;
  low?: string;
  high?: string;
  /** Against the wave before. */
  change: string;
}

function useChangeText(): (change: Score['change'], points: number) => string {
  const { t, format } = useFormat();
  return (change, points) => {
    if (!change) {
      return t('surveys.change.none');
    }
    if (!change.interval) {
      return t('surveys.change.unsure');
    }
    if (change.interval.low <= 0 && change.interval.high >= 0) {
      return t('surveys.change.withinNoise');
    }
    const size = Math.abs(change.value) * points;
    return t(`surveys.change.${change.value > 0 ? 'higher' : 'lower'}`, {
      count: size,
      number: format.number(size),
    });
  };
}

/** Puts a score into words: of −100 … 100 in whole points, or as a share. */
export function useScoreText(): (
  score: Score,
  kind: 'points' | 'share',
) => ScoreText {
  const { format } = useFormat();
  const changeText = useChangeText();
  const points = (value: number) => format.count(Math.round(value) || 0);
  return ({ value, interval, change }, kind) => {
    const print = kind === 'points' ? points : format.percent;
    return {
      value: print(value),
      low: interval && print(interval.low),
      high: interval && print(interval.high),
      change: changeText(change, kind === 'points' ? 1 : 100),
    };
  };
}
