import {
  defineMetric,
  type WindowMetric,
} from 'backstage-plugin-platform-value-node';
import type { OutcomeSettings } from './OutcomeSettings';
import { costSamples, deploymentSamples, inOrder } from './unitCost';

/** What a deployment costs. */
export function costPerDeployment({
  currency,
  costKinds: kinds,
}: Pick<OutcomeSettings, 'currency' | 'costKinds'>): WindowMetric {
  return defineMetric({
    id: 'cost-per-deployment',
    title: 'Cost per deployment',
    question: 'What does a deployment cost?',
    description:
      'What was spent on this service in the period, divided by its successful deployments to production. Cost counts on the day it is for. Many small deployments make it lower without a saving, so read it beside the number of deployments.',
    category: 'outcome',
    unit: 'money',
    currency,
    better: 'lower',
    leastSample: { count: 1, of: 'successful production deployments' },
    lead: false,
    version: 1,
    formula: `cost (${kinds.join(' + ')}) ÷ successful production deployments`,
    needs: ['cost', 'deployment'],
    reads: ['costs', 'deployments'],
    figure: 'quotient',
    samples: ({ costs, deployments }, window) =>
      inOrder(
        costSamples(costs, { kinds, window }),
        deploymentSamples(deployments, window),
      ),
    remedy:
      'It needs costs and deployments. Push or import what this service costs, and say how it deploys with the annotation platform-value.io/deployments.',
    parameters: { cost: kinds.join(' + '), currency },
  });
}
