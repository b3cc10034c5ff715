import {
  defineMetric,
  type WindowMetric,
} from 'backstage-plugin-platform-value-node';
import type { OutcomeSettings } from './OutcomeSettings';
import { costSamples, inOrder, unitSamples } from './unitCost';

/** What a unit of use costs, such as a query. */
export function costPerUnit(
  {
    currency,
    costKinds: kinds,
  }: Pick<OutcomeSettings, 'currency' | 'costKinds'>,
  { measure, title }: { measure: string; title: string },
): WindowMetric {
  return defineMetric({
    id: 'cost-per-unit',
    title: `Cost per ${title}`,
    question: `What does one ${title} cost?`,
    description: `What was spent on this service in the period, divided by its usage as ${measure} counts it. Cost counts on the day it is for.`,
    category: 'outcome',
    unit: 'money',
    currency,
    better: 'lower',
    leastSample: { count: 1, of: `figures of ${measure} above zero` },
    lead: false,
    version: 1,
    formula: `cost (${kinds.join(' + ')}) ÷ sum of ${measure}`,
    needs: ['cost', 'usage'],
    reads: ['costs', 'usages'],
    figure: 'quotient',
    samples: ({ costs, usages }, window) =>
      inOrder(
        costSamples(costs, { kinds, window }),
        unitSamples(
          usages.filter(usage => usage.measure === measure),
          window,
        ),
      ),
    remedy: `It needs costs and usage. Push or import what this service costs, and count ${measure}: by a push, or with the annotation platform-value.io/amplitude-filter.`,
    parameters: { cost: kinds.join(' + '), unit: measure, currency },
  });
}
