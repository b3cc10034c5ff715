import type {
  CapabilityHistory,
  MetricDefinition,
  Stretch,
} from 'backstage-plugin-platform-value-node';
import type { AdoptionFacts } from '../AdoptionFacts';
import { computeReading, type ComputeReadingOptions } from '../computeReading';
import { collectedAt } from './reading';
import { factsOf } from './facts';
import { at, days } from './observed';

/** Since ever and to this day. */
export const ever: Stretch = { start: -Infinity, end: Infinity };

/** From a day after the origin, to this day. */
export function since(day: number): Stretch {
  return { start: at(day), end: Infinity };
}

/** Capability `flags` of entity 1: applicable and watched ever since, never adopted. */
export function history(
  rest: Partial<CapabilityHistory> = {},
): CapabilityHistory {
  return {
    entity: 1,
    capability: 'flags',
    platform: 'system:default/delivery',
    applicable: [ever],
    watched: [ever],
    adopted: [],
    alternatives: [],
    exempt: [],
    mandates: [],
    ...rest,
  };
}

/** An interval of adoption that is open, by choice unless said otherwise. */
export function adopted(
  day: number,
  adoptionClass: 'voluntary' | 'unforced' | 'mandated' = 'voluntary',
) {
  return [{ ...since(day), class: adoptionClass }];
}

/** That a team owned an entity ever since, unless said otherwise. */
export function owned(
  entity: number,
  team: string,
  stretch: Stretch = ever,
): AdoptionFacts['ownerships'][number] {
  return { entity, team: `group:default/${team}`, ...stretch };
}

/**
 * The reading of days 0 … 90 of a metric of an instant, now being day 90, from
 * facts of adoption and, if given, other options.
 */
export function snapshotReading(
  definition: MetricDefinition,
  adoption: Partial<AdoptionFacts>,
  options: Partial<ComputeReadingOptions> = {},
) {
  const none = {
    ...{ capabilities: [], ownerships: [], platforms: [] },
    ...{ offers: [], services: new Set<number>() },
    templated: new Set<number>(),
  };
  const facts = options.facts ?? factsOf({});
  return computeReading({
    definition,
    window: days(0, 90),
    previousWindow: days(-90, 0),
    weeks: [],
    streams: collectedAt(at(90)),
    now: at(90),
    ...options,
    facts: { ...facts, adoption: { timeZone: 'UTC', ...none, ...adoption } },
  }).reading;
}
