import type { World } from '../../world/World';
import { factsOf } from '../Facts';
import { isWithin, type Period } from '../TruthOptions';
import { costTruth } from './costTruth';
import {
  activeUsersTruth,
  cohortsTruth,
  featureUsageTruth,
  retentionTruth,
  usesTruth,
  type TrueFigure,
  type UsageOptions,
} from './usageTruth';

/** The outcome metrics of a component whose truth is known. */
export type OutcomeMetric =
  | 'retention'
  | 'active-users'
  | 'feature-usage'
  | 'cost-per-deployment'
  | 'cost-per-unit';

export interface OutcomeTruthOptions extends Period {
  world: World;
  /** Name of a component of the world's catalog. */
  entity: string;
  /** Events that are counted as the use of features. */
  events: readonly string[];
  /** The event that is a unit of cost; none when absent. */
  unit?: string;
}

const none: TrueFigure = { sampleSize: 0 };

/** How a component is used in a period; undefined where nobody counts it. */
export function usageOf(
  options: Pick<OutcomeTruthOptions, 'world' | 'entity'> & Period,
): UsageOptions | undefined {
  const { world, entity, start, end } = options;
  const filter = world.catalog.find(
    ({ kind, metadata }) => kind === 'Component' && metadata.name === entity,
  )?.metadata.annotations?.['platform-value.io/amplitude-filter'];
  const project = world.amplitude;
  const service = project?.services.get(filter?.split('=')[1] ?? '');
  return project && service
    ? { project, service, period: { start, end } }
    : undefined;
}

function costPer(options: OutcomeTruthOptions, count: number): TrueFigure {
  const { world, entity: component, start, end } = options;
  const cost = costTruth(world, { component, period: { start, end } });
  return cost === undefined || count === 0
    ? { sampleSize: count }
    : { value: cost / count, sampleSize: count };
}

/**
 * What each outcome metric of a component is for the period `[start, end)`,
 * straight from what is observable in the world. Days belong to the period
 * that they begin in.
 *
 * @throws Error when there is no such component.
 */
export function outcomeTruth(
  options: OutcomeTruthOptions,
): Record<OutcomeMetric, TrueFigure> {
  const { world, entity, events, unit } = options;
  const deployments = factsOf(world, entity)?.deployments ?? [];
  const deployed = deployments.filter(({ at }) => isWithin(options, at)).length;
  const usage = usageOf(options);
  const units = usage && unit ? usesTruth(usage, [unit]) : 0;
  return {
    retention: usage ? retentionTruth(cohortsTruth(usage)) : none,
    'active-users': usage ? activeUsersTruth(usage) : none,
    'feature-usage': usage ? featureUsageTruth(usage, events) : none,
    'cost-per-deployment': costPer(options, deployed),
    'cost-per-unit': costPer(options, units),
  };
}
