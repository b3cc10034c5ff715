import type { ScopeType } from 'backstage-plugin-platform-value-common';
import {
  isSnapshot,
  type MetricDefinition,
  type ObservationKind,
} from 'backstage-plugin-platform-value-node';

/** The metrics that there are of a type of scope, in their order. */
export function metricsOf(
  metrics: readonly MetricDefinition[],
  type: ScopeType,
): MetricDefinition[] {
  return metrics.filter(({ scopes }) => scopes?.includes(type) ?? true);
}

/** What a metric reads of what was observed. */
export function readsOf(metric: MetricDefinition): ObservationKind[] {
  return isSnapshot(metric) ? ['deployments'] : metric.reads;
}
