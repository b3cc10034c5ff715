import type { Companion } from 'backstage-plugin-platform-value-common';
import {
  defineMetric,
  type Observations,
  type SampleWindow,
} from 'backstage-plugin-platform-value-node';
import { rowsWithin } from '../rowsWithin';

export const incidentRate = defineMetric({
  id: 'incident-rate',
  title: 'Incident rate',
  question: 'How often does something break in production?',
  description:
    'Incidents opened per week, whatever caused them. Beside it stand the incidents per hundred successful deployments, since who deploys more often meets more of them.',
  category: 'efficiency',
  unit: 'per-week',
  better: 'lower',
  leastSample: { count: 1, of: 'covered week' },
  lead: false,
  version: 1,
  formula: 'incidents opened ÷ covered weeks',
  needs: ['incident'],
  reads: ['incidents', 'deployments'],
  figure: 'rate',
  samples: ({ incidents }, window) =>
    rowsWithin(incidents, window).map(({ entity, at, identity }) => ({
      entity,
      at,
      value: 1,
      role: 'sample',
      identity,
    })),
  companions: perHundredDeployments,
  remedy:
    'No incident was ever seen; say where the incidents of this service are kept with the annotation platform-value.io/incidents.',
});

function perHundredDeployments(
  { incidents, deployments }: Observations,
  window: SampleWindow,
): Companion[] {
  const deployed = rowsWithin(deployments, window).filter(
    deployment => deployment.outcome === 'success',
  ).length;
  if (deployed === 0) return [];
  return [
    {
      id: 'per-100-deployments',
      title: 'Per 100 deployments',
      value: (100 * rowsWithin(incidents, window).length) / deployed,
      unit: 'count',
      sampleSize: deployed,
    },
  ];
}
