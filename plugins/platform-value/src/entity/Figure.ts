import type {
  Category,
  MetricSummary,
  Reading,
  Scorecard,
} from 'backstage-plugin-platform-value-common';

/** A reading beside the words of its metric. */
export interface Figure {
  metric: MetricSummary;
  reading: Reading;
}

/** A reading whose metric the backend no longer describes keeps its id as title. */
function withoutWords(reading: Reading, category: Category): MetricSummary {
  return {
    id: reading.metricId,
    title: reading.metricId,
    question: '',
    description: '',
    category,
    unit: reading.unit,
    better: 'higher',
    leastSample: { count: 0, of: '' },
    lead: false,
    version: reading.definitionVersion,
    formula: '',
  };
}

/** All readings of a scorecard with their metrics, in its order. */
export function figuresOf(
  scorecard: Scorecard,
  metrics: MetricSummary[],
): Figure[] {
  const byId = new Map(metrics.map(metric => [metric.id, metric]));
  return scorecard.categories.flatMap(category =>
    category.readings.map(reading => ({
      reading,
      metric: byId.get(reading.metricId) ?? withoutWords(reading, category.id),
    })),
  );
}
