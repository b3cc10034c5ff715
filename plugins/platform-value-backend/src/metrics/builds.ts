import type {
  BuildObservation,
  Sample,
} from 'backstage-plugin-platform-value-node';
import type { Range } from './ranges';
import { rowsWithin } from './rowsWithin';

const day = 86_400;

/** The builds of the window that came to an end by themselves. */
export function completedBuilds(
  builds: readonly BuildObservation[],
  window: Range,
): BuildObservation[] {
  return rowsWithin(builds, window).filter(isCompleted);
}

/**
 * A sample per build of the window. Builds of a day (UTC) share what is broken
 * or slow that day, and are a cluster. Cancelled ones are excluded.
 */
export function buildSamples(options: {
  builds: readonly BuildObservation[];
  window: Range;
  valueOf: (build: BuildObservation) => number;
  roleOf: (build: BuildObservation) => Sample['role'];
}): Sample[] {
  const { builds, window, valueOf, roleOf } = options;
  return rowsWithin(builds, window).map(build => ({
    entity: build.entity,
    at: build.at,
    value: valueOf(build),
    role: roleOf(build),
    cluster: Math.floor(build.at / day),
    excluded: isCompleted(build) ? undefined : 'not-successful',
    identity: build.identity,
  }));
}

/** Whether it came to an end by itself. */
export function isCompleted({ outcome }: BuildObservation): boolean {
  return outcome === 'success' || outcome === 'failure';
}
