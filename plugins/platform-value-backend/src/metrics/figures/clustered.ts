import type { Interval } from 'backstage-plugin-platform-value-common';
import {
  percentileDifferenceIntervals,
  percentileIntervals,
} from '../statistics/clusterBootstrap';
import type { Clustering } from './clustering';
import { named } from './named';
import type { IntervalAt, WindowFigure } from './WindowFigure';

/** The bootstrap interval over clusters; undefined below six of them. */
export function clusteredInterval(
  figure: WindowFigure,
  by: Clustering,
  level: number,
): Interval | undefined {
  const resampled = figure.resampled(by);
  return (
    resampled &&
    named(percentileIntervals(resampled)(level), 'cluster-bootstrap')
  );
}

/** The bootstrap interval of first minus second; undefined below six clusters. */
export function clusteredDifference(
  [first, second]: readonly [WindowFigure, WindowFigure],
  by: Clustering,
): IntervalAt | undefined {
  const [now, before] = [first.resampled(by), second.resampled(by)];
  if (!now || !before) return undefined;
  const endsAt = percentileDifferenceIntervals(now, before);
  return level => named(endsAt(level), 'cluster-bootstrap');
}
