import type { World } from '../../world/World';
import { factsOf } from '../Facts';
import { isWithin, type Period } from '../TruthOptions';
import { costTruth } from './costTruth';
import { usageOf } from './outcomeTruth';
import {
  cohortsTruth,
  countedTime,
  retentionTruth,
  usesTruth,
  type TrueFigure,
} from './usageTruth';

/** The outcome metrics of several components together whose truth is known. */
export type PooledOutcomeMetric =
  | 'retention'
  | 'feature-usage'
  | 'cost-per-deployment'
  | 'cost-per-unit';

export interface PooledOutcomeOptions extends Period {
  world: World;
  /** Names of components, and since when each belongs to those asked about. */
  members: readonly { entity: string; from: number }[];
  /** Events that are counted as the use of features. */
  events: readonly string[];
  /** The event that is a unit of cost. */
  unit: string;
}

const week = 7 * 24 * 60 * 60 * 1000;

/** A component, as far as it belongs. */
interface Part {
  entity: string;
  period: Period;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function partsOf({ members, start, end }: PooledOutcomeOptions): Part[] {
  return members
    .map(({ entity, from }) => ({
      entity,
      period: { start: Math.max(start, from), end },
    }))
    .filter(({ period }) => period.start < period.end);
}

function usagesOf({ world }: PooledOutcomeOptions, parts: readonly Part[]) {
  return parts.flatMap(
    ({ entity, period }) => usageOf({ world, entity, ...period }) ?? [],
  );
}

/** Of parts that were watched only for some of their time, as if it were alike. */
function featureUsage(options: PooledOutcomeOptions): TrueFigure {
  const usages = usagesOf(options, partsOf(options));
  const counted = sum(usages.map(countedTime));
  const belonged = sum(usages.map(({ period }) => period.end - period.start));
  const uses = sum(usages.map(usage => usesTruth(usage, options.events)));
  const weeks = ((options.end - options.start) / week) * (counted / belonged);
  return counted === 0
    ? { sampleSize: 0 }
    : { value: uses / weeks, sampleSize: uses };
}

/** Only what both is known of: cost without a count says nothing of either. */
function costPer(
  options: PooledOutcomeOptions,
  countOf: (part: Part) => number | undefined,
): TrueFigure {
  const { world } = options;
  const known = partsOf(options).flatMap(part => {
    const { entity: component, period } = part;
    const cost = costTruth(world, { component, period });
    const count = countOf(part);
    return cost === undefined || count === undefined ? [] : [{ cost, count }];
  });
  const count = sum(known.map(each => each.count));
  return count === 0
    ? { sampleSize: 0 }
    : { value: sum(known.map(({ cost }) => cost)) / count, sampleSize: count };
}

function deploymentsIn(world: World, { entity, period }: Part) {
  const facts = factsOf(world, entity);
  return facts?.subject.deployments === undefined
    ? undefined
    : facts.deployments.filter(({ at }) => isWithin(period, at)).length;
}

/**
 * What outcome metrics are of several components together in a period
 * `[start, end)`: shares and quotients of sums, each of the time a component
 * belonged.
 *
 * @throws Error when there is no such component.
 */
export function pooledOutcomeTruth(
  options: PooledOutcomeOptions,
): Record<PooledOutcomeMetric, TrueFigure> {
  const { world, unit } = options;
  const usages = usagesOf(options, partsOf(options));
  return {
    retention: retentionTruth(usages.flatMap(cohortsTruth)),
    'feature-usage': featureUsage(options),
    'cost-per-deployment': costPer(options, part => deploymentsIn(world, part)),
    'cost-per-unit': costPer(options, ({ entity, period }) => {
      const usage = usageOf({ world, entity, ...period });
      return usage && usesTruth(usage, [unit]);
    }),
  };
}
