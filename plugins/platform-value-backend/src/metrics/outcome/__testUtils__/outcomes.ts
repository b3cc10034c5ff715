import type {
  CapabilityHistory,
  CostObservation,
  RetentionObservation,
  UsageObservation,
} from 'backstage-plugin-platform-value-node';
import { day } from '../../__testUtils__/observed';

/** A day's cohort of entity 1, of whom half came back after 30 days. */
export function cohort(
  at: number,
  rest: Partial<RetentionObservation> = {},
): RetentionObservation {
  return {
    ...{ entity: 1, at, measure: 'new-users', method: 'n-day', zone: 'UTC' },
    ...{ day: 30, size: 200, share: 0.5 },
    ...rest,
  };
}

export function usage(
  at: number,
  measure: string,
  value: number,
): UsageObservation {
  return { entity: 1, at, measure, value };
}

export function cost(
  at: number,
  value: number,
  rest: Partial<CostObservation> = {},
): CostObservation {
  return { entity: 1, at, cost: 'run', value, ...rest };
}

/** What entity 1 adopted, and since when. */
export function adoptedAt(
  at: number,
  rest: Partial<CapabilityHistory> = {},
): CapabilityHistory {
  return {
    ...{ entity: 1, capability: 'pipelines', platform: 'system:default/ci' },
    ...{ applicable: [], watched: [], alternatives: [], exempt: [] },
    adopted: [{ start: at, end: at + 400 * day, class: 'voluntary' }],
    mandates: [],
    ...rest,
  };
}
