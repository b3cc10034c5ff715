import { metrics, outcomeMetrics } from '../plugin/scorecards';

/** All metrics that need no configuration. */
export const storedMetrics = [...metrics, ...outcomeMetrics()];

/** Those of entities, for entities alone. */
export const entityMetrics = storedMetrics
  .filter(({ scopes }) => scopes?.includes('entity') ?? true)
  .map(metric => ({ ...metric, scopes: ['entity' as const] }));
