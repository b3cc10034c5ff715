import {
  defineMetric,
  type WindowMetric,
} from 'backstage-plugin-platform-value-node';
import { rowsWithin } from '../rowsWithin';
import type { OutcomeSettings } from './OutcomeSettings';
import { usageSample } from './usageSample';

/** How much the features of a service are used. */
export function featureUsage({
  gauges,
}: Pick<OutcomeSettings, 'gauges'>): WindowMetric {
  const isCounted = (measure: string) => !gauges.includes(measure);
  return defineMetric({
    id: 'feature-usage',
    title: 'Feature usage',
    question: 'How much are its features used?',
    description:
      'How often users did in a week what its features are for: the events that the configuration names, and what other systems push of its usage. Numbers of users are not in it.',
    category: 'outcome',
    unit: 'per-week',
    better: 'higher',
    leastSample: { count: 1, of: 'covered week' },
    lead: false,
    version: 1,
    formula: 'sum of events ÷ covered weeks',
    needs: ['usage'],
    reads: ['usages'],
    figure: 'rate',
    samples: ({ usages }, window) =>
      rowsWithin(usages, window)
        .filter(({ measure }) => isCounted(measure))
        .map(usageSample),
    remedy:
      'Nobody counts its usage; name the filter of this service in product analytics with the annotation platform-value.io/amplitude-filter and the events in platformValue.amplitude.measures, or push signals of kind usage.',
  });
}
