import { defineMetric } from 'backstage-plugin-platform-value-node';
import { quickCheck2025 } from '../quickCheck2025';
import { rowsWithin } from '../rowsWithin';

export const deploymentFrequency = defineMetric({
  id: 'deployment-frequency',
  title: 'Deployment frequency',
  question: 'How often do changes reach production?',
  description:
    'Successful deployments to production per week. A deployment counts at the moment it finished. Weeks in which nobody watched are left out of the division, so a gap in the data does not look like a quiet team.',
  category: 'efficiency',
  unit: 'per-week',
  better: 'higher',
  leastSample: { count: 1, of: 'covered week' },
  lead: true,
  version: 1,
  formula: 'successful production deployments ÷ covered weeks',
  needs: ['deployment'],
  reads: ['deployments'],
  figure: 'rate',
  samples: ({ deployments }, window) =>
    rowsWithin(deployments, window).map(
      ({ entity, at, outcome, identity }) => ({
        entity,
        at,
        value: 1,
        role: 'sample',
        excluded: outcome === 'success' ? undefined : 'not-successful',
        identity,
      }),
    ),
  benchmark: quickCheck2025.deploymentFrequency,
  remedy:
    'No deployment was ever seen; say how this service deploys with the annotation platform-value.io/deployments.',
});
