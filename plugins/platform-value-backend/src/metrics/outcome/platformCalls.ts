import { defineMetric } from 'backstage-plugin-platform-value-node';
import { rowsWithin } from '../rowsWithin';
import { usageSample } from './usageSample';

export const platformCalls = defineMetric({
  id: 'platform-calls',
  title: 'Platform calls',
  question: 'How much does it use what platforms offer?',
  description:
    'How often this service called a capability of a platform in a week, as the platforms tell it. It is about capabilities that are called while running, such as feature flags; what is only built in makes no calls.',
  category: 'adoption',
  unit: 'per-week',
  better: 'higher',
  leastSample: { count: 1, of: 'covered week' },
  lead: false,
  version: 1,
  scopes: ['entity', 'group', 'system', 'domain'],
  formula: 'sum of calls ÷ covered weeks',
  needs: ['fact'],
  reads: ['facts'],
  figure: 'rate',
  samples: ({ facts }, window) => rowsWithin(facts, window).map(usageSample),
  remedy:
    'No platform told of a call; let the platforms push signals of kind evidence with the number of calls for each entity that has the annotation of its service, such as platform-value.io/definitions names them.',
});
