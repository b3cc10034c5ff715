import { signalKinds } from 'backstage-plugin-platform-value-common';
import type {
  MetricDefinition,
  Observations,
} from 'backstage-plugin-platform-value-node';
import { computeReading, type ComputeReadingOptions } from '../computeReading';
import type { Streams } from '../streams';
import { factsOf, type EntityFacts } from './facts';
import { at, days, hour } from './observed';

/** Everything collected from GitHub, at an instant. */
export function collectedAt(instant: number): Streams {
  const stream = { sources: ['github'], collectedAt: instant, schedule: hour };
  return Object.fromEntries(signalKinds.map(kind => [kind, stream]));
}

/** A target of the organisation. */
export function targetOf(value: number) {
  const since = '2026-01-01T00:00:00Z';
  return { value, origin: 'organisation' as const, since };
}

/**
 * The reading of days 0 … 90, now being day 90, everything watched, expected
 * and collected to the end, unless said otherwise.
 */
export function compute(
  definition: MetricDefinition,
  observations: Partial<Observations>,
  options: Partial<ComputeReadingOptions> & {
    entities?: Record<number, EntityFacts>;
  } = {},
) {
  return computeReading({
    definition,
    facts: factsOf(observations, options.entities),
    window: days(0, 90),
    previousWindow: days(-90, 0),
    weeks: [],
    streams: collectedAt(at(90)),
    now: at(90),
    ...options,
  });
}

/** The reading alone. */
export function readingOf(...options: Parameters<typeof compute>) {
  return compute(...options).reading;
}
