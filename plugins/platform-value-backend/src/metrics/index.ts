import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import { adoptionRate } from './definitions/adoptionRate';
import { adoptionRetention } from './definitions/adoptionRetention';
import { buildDuration } from './definitions/buildDuration';
import { buildSuccessRate } from './definitions/buildSuccessRate';
import { capabilityAdoption } from './definitions/capabilityAdoption';
import { changeFailureRate } from './definitions/changeFailureRate';
import { changeLeadTime } from './definitions/changeLeadTime';
import { corePlatforms } from './definitions/corePlatforms';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { duplicateCapabilities } from './definitions/duplicateCapabilities';
import { failedDeploymentRecoveryTime } from './definitions/failedDeploymentRecoveryTime';
import { incidentRate } from './definitions/incidentRate';
import { parallelRunning } from './definitions/parallelRunning';
import { pathOfLeastResistance } from './definitions/pathOfLeastResistance';
import { platformsWithProductManager } from './definitions/platformsWithProductManager';
import { pullRequestCycleTime } from './definitions/pullRequestCycleTime';
import { reworkRate } from './definitions/reworkRate';
import { timeToRestore } from './definitions/timeToRestore';
import { voluntaryAdoptionRate } from './definitions/voluntaryAdoptionRate';

export {
  computeReading,
  type ComputedReading,
  type ComputeReadingOptions,
} from './computeReading';
export { movedMetrics } from './movedMetrics';
export { notApplicableReading } from './notApplicableReading';
export { clipEnd, mergeRanges, type Range } from './ranges';
export { outcomeMetrics } from './outcome/outcomeMetrics';
export type { OutcomeSettings } from './outcome/OutcomeSettings';
export { trialWindows } from './outcome/trialWindows';
export { readStored } from './readStored';
export type { AdoptionFacts } from './AdoptionFacts';
export { metricsOf, readsOf } from './metricsOf';
export type { ScopeFacts } from './ScopeFacts';
export { readScopeSamples, type ScopeSamples } from './scopeSamples';
export {
  isOverdue,
  streamsOf,
  type StreamFacts,
  type Streams,
} from './streams';
export { takeSnapshotAt } from './snapshots/takeSnapshot';
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
  capabilityAdoption,
  parallelRunning,
  adoptionRate,
  voluntaryAdoptionRate,
  adoptionRetention,
  pathOfLeastResistance,
  corePlatforms,
  duplicateCapabilities,
  platformsWithProductManager,
];
