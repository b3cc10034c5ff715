import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { MetricDefinition } from './defineMetric';
import type { SourceDefinition } from './Source';

/** Where modules add sources. @public */
export interface PlatformValueSourcesExtensionPoint {
  /**
   * Adds a source to those that are collected.
   *
   * @throws Error when there is one of this id already.
   */
  addSource(source: SourceDefinition): void;
}

/** Where modules add sources. @public */
export const platformValueSourcesExtensionPoint =
  createExtensionPoint<PlatformValueSourcesExtensionPoint>({
    id: 'platform-value.sources',
  });

/** Where modules add metrics. @public */
export interface PlatformValueMetricsExtensionPoint {
  /**
   * Adds a metric to every scorecard.
   *
   * @throws Error when there is one of this id already.
   */
  addMetric(metric: MetricDefinition): void;
}

/** Where modules add metrics. @public */
export const platformValueMetricsExtensionPoint =
  createExtensionPoint<PlatformValueMetricsExtensionPoint>({
    id: 'platform-value.metrics',
  });
