import type { WindowMetric } from 'backstage-plugin-platform-value-node';
import { coverageOf, coveredWeeks } from '../coverage';
import { membersWithin } from '../members';
import type { Range } from '../ranges';
import type { ScopeSamples } from '../scopeSamples';
import type { Group } from '../statistics/drawClusters';
import type { Clustering } from './clustering';
import { figures } from './figures';
import type { WindowFigure } from './WindowFigure';

/** What a metric comes to in a window. */
export function computeWindowFigure(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  window: Range;
  group: Group;
}): WindowFigure {
  const { definition, scope, window, group } = options;
  const members = membersWithin(scope.members, window).filter(
    member => member.expected,
  );
  const coverage = coverageOf(members, window);
  const weeks = coveredWeeks(window, coverage);
  const samples = scope.counted(window);
  const { estimate, resample } = figures[definition.figure];
  const resamples = new Map<Clustering, Float64Array | undefined>();
  return {
    window,
    samples,
    members,
    coverage,
    coveredWeeks: weeks,
    estimate: estimate(samples, weeks),
    resampled(by) {
      if (!resamples.has(by)) {
        resamples.set(by, resample(samples, by, group));
      }
      return resamples.get(by);
    },
  };
}
