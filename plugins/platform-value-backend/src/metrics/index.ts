import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import { buildDuration } from './definitions/buildDuration';
import { buildSuccessRate } from './definitions/buildSuccessRate';
import { changeFailureRate } from './definitions/changeFailureRate';
import { changeLeadTime } from './definitions/changeLeadTime';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { failedDeploymentRecoveryTime } from './definitions/failedDeploymentRecoveryTime';
import { incidentRate } from './definitions/incidentRate';
import { pullRequestCycleTime } from './definitions/pullRequestCycleTime';
import { reworkRate } from './definitions/reworkRate';
import { timeToRestore } from './definitions/timeToRestore';

export {
  computeReading,
  type ComputedReading,
  type ComputeReadingOptions,
} from './computeReading';
export { movedMetrics } from './movedMetrics';
export { notApplicableReading } from './notApplicableReading';
export { clipEnd, mergeRanges, type Range } from './ranges';
export { readStored } from './readStored';
export type { ScopeFacts } from './ScopeFacts';
export { readScopeSamples, type ScopeSamples } from './scopeSamples';
export {
  isOverdue,
  streamsOf,
  type StreamFacts,
  type Streams,
} from './streams';
export type { TrendWeek } from './trend';

/** All metrics, in the order of a page; the lead figure comes first. */
export const metrics: readonly MetricDefinition[] = [
  deploymentFrequency,
  changeLeadTime,
  changeFailureRate,
  failedDeploymentRecoveryTime,
  timeToRestore,
  incidentRate,
  reworkRate,
  pullRequestCycleTime,
  buildDuration,
  buildSuccessRate,
];
