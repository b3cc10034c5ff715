import { isHuman } from './changesOf';
import type { TrueReading } from './TrueReading';
import { isWithin, type TruthOptions } from './TruthOptions';
import { median } from './median';

const hour = 60 * 60 * 1000;

/** Median hours from opened to merged, of what people wrote and merged in the period. */
export function pullRequestCycleTime({
  facts,
  period,
}: TruthOptions): TrueReading {
  const hours = facts.changes
    .filter(({ pullRequest }) => isHuman(pullRequest))
    .filter(({ mergedAt }) => isWithin(period, mergedAt))
    .map(
      ({ mergedAt, pullRequest }) => (mergedAt - pullRequest.createdAt) / hour,
    );
  return { value: median(hours), sampleSize: hours.length };
}
