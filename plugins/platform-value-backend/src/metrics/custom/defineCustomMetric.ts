import {
  defineMetric,
  type Figure,
  type MeasurementObservation,
  type WindowMetric,
  type Observations,
  type Sample,
  type SampleWindow,
} from 'backstage-plugin-platform-value-node';
import { rowsWithin } from '../rowsWithin';
import type { Aggregation, CustomMetric } from './customMetricSchema';
import { daysThatCluster } from './daysThatCluster';

interface AggregationRule {
  figure: Figure;
  formula: string;
  leastSample: { count: number; of: string };
  sample(measurement: MeasurementObservation): Pick<Sample, 'value' | 'role'>;
}

const rules: Record<Aggregation, AggregationRule> = {
  median: {
    figure: 'median',
    formula: 'median of the measured values',
    leastSample: { count: 5, of: 'measurements' },
    sample: ({ value }) => ({ value, role: 'sample' }),
  },
  share: {
    figure: 'ratio',
    formula: 'measurements with a value above zero ÷ all measurements',
    leastSample: { count: 10, of: 'measurements' },
    sample: ({ value }) => ({
      value: 1,
      role: value > 0 ? 'numerator' : 'denominator',
    }),
  },
  'count-per-week': {
    figure: 'rate',
    formula: 'measurements ÷ covered weeks',
    leastSample: { count: 1, of: 'covered week' },
    sample: () => ({ value: 1, role: 'sample' }),
  },
};

/**
 * A metric out of the configuration, fed by pushed measurements.
 *
 * @throws Error when the id is not kebab-case.
 */
export function defineCustomMetric(
  id: string,
  custom: CustomMetric,
): WindowMetric {
  const { title, question, description, category, unit, better } = custom;
  const { aggregation, version } = custom;
  const { figure, formula, leastSample, sample } = rules[aggregation];
  const count = custom.leastSample ?? leastSample.count;
  return defineMetric({
    ...{ id, title, description, category, unit, better, version },
    ...{ figure, formula, lead: false },
    question: question ?? `How is ${title.toLocaleLowerCase('en-US')}?`,
    leastSample: { ...leastSample, count },
    needs: [`measurement ${id}`],
    reads: ['measurements'],
    samples: (observations, window) =>
      samplesOf(id, { observations, window, sample }),
    remedy: `It was never measured here; let the system that knows it send signals of kind measurement with metricId ${id} to POST /api/platform-value/v1/signals.`,
  });
}

function samplesOf(
  id: string,
  options: {
    observations: Observations;
    window: SampleWindow;
    sample: AggregationRule['sample'];
  },
): Sample[] {
  const { observations, window, sample } = options;
  const own = observations.measurements.filter(row => row.metricId === id);
  const clusterOf = daysThatCluster(own);
  return rowsWithin(own, window).map(row => ({
    entity: row.entity,
    at: row.at,
    ...sample(row),
    cluster: clusterOf?.(row.at),
    identity: row.identity,
  }));
}
