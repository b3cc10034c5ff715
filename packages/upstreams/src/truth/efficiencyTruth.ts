import type { World } from '../world/World';
import { buildDuration, buildSuccessRate } from './buildTruth';
import {
  changeFailureRate,
  changeLeadTime,
  deploymentFrequency,
  reworkRate,
} from './deploymentTruth';
import { factsOf } from './Facts';
import {
  failedDeploymentRecoveryTime,
  incidentRate,
  timeToRestore,
} from './incidentTruth';
import { pullRequestCycleTime } from './pullRequestTruth';
import type { EfficiencyMetric, TrueReading } from './TrueReading';
import type { Period, TruthOptions } from './TruthOptions';

export interface EfficiencyTruthOptions extends Period {
  world: World;
  /** Name of a component of the world's catalog. */
  entity: string;
}

const week = 7 * 24 * 60 * 60 * 1000;

const truths: Record<EfficiencyMetric, (options: TruthOptions) => TrueReading> =
  {
    'deployment-frequency': deploymentFrequency,
    'change-lead-time': changeLeadTime,
    'change-failure-rate': changeFailureRate,
    'failed-deployment-recovery-time': failedDeploymentRecoveryTime,
    'time-to-restore': timeToRestore,
    'incident-rate': incidentRate,
    'rework-rate': reworkRate,
    'pull-request-cycle-time': pullRequestCycleTime,
    'build-duration': buildDuration,
    'build-success-rate': buildSuccessRate,
  };

const metrics = Object.keys(truths) as EfficiencyMetric[];

/**
 * What each efficiency metric of a component is for the period `[start, end)`,
 * straight from what is observable in the world and by code that the metrics
 * share nothing with. Weeks are covered time, from the repository's creation
 * (of incidents in Jira: from the first issue of its project) to the world's end; what happened after `end` is known only where the
 * definition asks for it. A component without a repository has no values.
 * Throws when there is no such component.
 */
export function efficiencyTruth({
  world,
  entity,
  start,
  end,
}: EfficiencyTruthOptions): Record<EfficiencyMetric, TrueReading> {
  const facts = factsOf(world, entity);
  const readings = metrics.map(metric => {
    if (!facts) return [metric, { sampleSize: 0 }];
    const weeksSince = (since: number) =>
      (Math.min(end, world.end) - Math.max(start, since)) / week;
    const { repository, incidentsWatchedFrom } = facts.subject;
    const weeks = weeksSince(repository.createdAt);
    const incidentWeeks = weeksSince(incidentsWatchedFrom);
    const period = { start, end };
    return [metric, truths[metric]({ facts, period, weeks, incidentWeeks })];
  });
  return Object.fromEntries(readings);
}
