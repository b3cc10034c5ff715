import type {
  WindowMetric,
  Sample,
} from 'backstage-plugin-platform-value-node';
import { cutSamples } from '../../metrics/cutSamples';
import { computeWindowFigure } from '../../metrics/figures/computeWindowFigure';
import { clipEnd, type Range } from '../../metrics';
import { readScopeSamples } from '../../metrics';
import type { ScopeFacts } from '../../metrics';

/** The samples of a reading: those it is computed from, and those left out. */
export interface SampleRows {
  /** Newest first. */
  counted: Sample[];
  excluded: Sample[];
  /** What a rate is divided by. */
  coveredWeeks: number;
}

/** Where a row stands among the rows of a reading. */
export type Place = Pick<Sample, 'at' | 'identity'>;

function rowIdOf({ identity }: Place): string {
  return identity?.rowId ?? '';
}

/** Newest first; the same every time, so that pages fit together. */
export function byNewest(a: Place, b: Place): number {
  return b.at - a.at || rowIdOf(a).localeCompare(rowIdOf(b), 'en');
}

/** The very samples that the reading of a period is computed from. Pure. */
export function sampleRows(options: {
  definition: WindowMetric;
  facts: ScopeFacts;
  window: Range;
  now: number;
}): SampleRows {
  const { definition, facts, now } = options;
  const scope = readScopeSamples({ definition, facts });
  const window = clipEnd(options.window, now);
  const all =
    definition.figure === 'before-after'
      ? scope.all(window)
      : cutSamples(scope.all(window), window);
  const { coveredWeeks } = computeWindowFigure({
    definition,
    scope,
    window,
    group: 'current',
  });
  return {
    counted: all.filter(sample => !sample.excluded).sort(byNewest),
    excluded: all.filter(sample => sample.excluded),
    coveredWeeks,
  };
}
