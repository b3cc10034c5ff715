import type { Interval } from 'backstage-plugin-platform-value-common';
import {
  percentileDifferenceInterval,
  percentileInterval,
} from '../statistics/clusterBootstrap';
import type { Clustering } from './clustering';
import { named } from './named';
import type { WindowFigure } from './WindowFigure';

/** The bootstrap interval over clusters; undefined below six of them. */
export function clusteredInterval(
  figure: WindowFigure,
  by: Clustering,
  level: number,
): Interval | undefined {
  const resampled = figure.resampled(by);
  return (
    resampled &&
    named(percentileInterval(resampled, level), 'cluster-bootstrap')
  );
}

/** The bootstrap interval of first minus second; undefined below six clusters. */
export function clusteredDifference(
  [first, second]: readonly [WindowFigure, WindowFigure],
  by: Clustering,
  level: number,
): Interval | undefined {
  const [now, before] = [first.resampled(by), second.resampled(by)];
  if (!now || !before) return undefined;
  return named(
    percentileDifferenceInterval(now, before, level),
    'cluster-bootstrap',
  );
}
