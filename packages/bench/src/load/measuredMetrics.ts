/** Metrics that the organisation defines itself; other systems push measurements of them. */
export const measuredMetrics = [
  'data-freshness',
  'query-duration',
  'page-weight',
  'test-coverage',
  'support-load',
  'error-budget',
] as const;

/** What usage has a unit cost. */
export const costedMeasure = 'orders';
