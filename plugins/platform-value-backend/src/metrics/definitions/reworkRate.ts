import { defineMetric } from 'backstage-plugin-platform-value-node';
import { markDeployments } from '../markDeployments';
import { quickCheck2025 } from '../quickCheck2025';

export const reworkRate = defineMetric({
  id: 'rework-rate',
  title: 'Rework rate',
  question: 'How many deployments only repair what an incident broke?',
  description:
    'The share of successful production deployments that nobody planned and that were made because of an incident: linked to it, from a hotfix branch, a revert or a rollback.',
  category: 'efficiency',
  unit: 'ratio',
  better: 'lower',
  leastSample: { count: 10, of: 'deployments' },
  lead: false,
  version: 1,
  formula:
    'successful production deployments made because of an incident ÷ successful production deployments',
  needs: ['deployment', 'incident'],
  reads: ['deployments', 'reworks'],
  figure: 'ratio',
  samples: ({ deployments, reworks }, window) =>
    markDeployments({ deployments, marks: reworks, window }),
  benchmark: quickCheck2025.rework,
  remedy:
    'It needs deployments and incidents, and one of them was never seen. Say how this service deploys with the annotation platform-value.io/deployments, and where its incidents are kept with platform-value.io/incidents.',
});
