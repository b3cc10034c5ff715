import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import { metrics, outcomeMetrics } from '..';

/** All metrics that have a page, those of usual settings among them. */
export const documentedMetrics: readonly MetricDefinition[] = [
  ...metrics,
  ...outcomeMetrics(),
];
