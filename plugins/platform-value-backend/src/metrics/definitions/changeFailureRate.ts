import {
  defineMetric,
  type CauseObservation,
  type WindowMetric,
} from 'backstage-plugin-platform-value-node';
import { isConfident, leastConfidence } from '../linkConfidence';
import { markDeployments } from '../markDeployments';
import { quickCheck2025 } from '../quickCheck2025';

export const changeFailureRate = defineMetric({
  id: 'change-failure-rate',
  title: 'Change failure rate',
  question: 'How many deployments cause an incident?',
  description:
    'The share of successful production deployments that an incident was linked to: named in the incident, reverted or rolled back, or confirmed by the owning team. Several incidents of one deployment count once. The range beside it shows the share by named and confirmed links alone, and by all links, closeness in time included. A pipeline that failed is not a failed change.',
  category: 'efficiency',
  unit: 'ratio',
  better: 'lower',
  leastSample: { count: 10, of: 'deployments' },
  lead: false,
  version: 1,
  formula:
    'successful production deployments with a linked incident ÷ successful production deployments',
  needs: ['deployment', 'incident'],
  reads: ['deployments', 'causes'],
  figure: 'ratio',
  samples: failingBy(isConfident),
  range: {
    low: failingBy(({ method }) => method === 'named' || method === 'owner'),
    high: failingBy(() => true),
  },
  benchmark: quickCheck2025.changeFailure,
  remedy:
    'It needs deployments and incidents, and one of them was never seen. Say how this service deploys with the annotation platform-value.io/deployments, and where its incidents are kept with platform-value.io/incidents.',
  parameters: { 'least confidence of a link': leastConfidence },
});

function failingBy(
  counts: (cause: CauseObservation) => boolean,
): WindowMetric['samples'] {
  return ({ deployments, causes }, window) =>
    markDeployments({ deployments, marks: causes.filter(counts), window });
}
