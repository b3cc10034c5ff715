import type { Reading, Reason } from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import { instantOf } from './instantOf';

/**
 * The reading of a metric that has nothing to say about a scope, such as one
 * whose members the caller may not see. It carries no number of any kind.
 *
 * @param now - seconds since the epoch.
 */
export function notApplicableReading(options: {
  definition: MetricDefinition;
  reason: Reason;
  remedy: string;
  now: number;
}): Reading {
  const { definition, reason, remedy, now } = options;
  return {
    metricId: definition.id,
    definitionVersion: definition.version,
    state: 'not-applicable',
    reason,
    remedy,
    unit: definition.unit,
    currency: definition.currency,
    sampleSize: 0,
    grade: 'no-target',
    coverage: 0,
    sources: [],
    computedAt: instantOf(now),
  };
}
