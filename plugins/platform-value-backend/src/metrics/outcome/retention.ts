import {
  defineMetric,
  type Sample,
} from 'backstage-plugin-platform-value-node';
import { week } from '../coverage';
import { rowsWithin } from '../rowsWithin';
import { retentionCompanions } from './retentionCompanions';
import {
  leastUsers,
  selectCohorts,
  usualDay,
  type Cohort,
} from './selectCohorts';

export const retention = defineMetric({
  id: 'retention',
  title: 'Retention',
  question: 'How many of those who try it come back?',
  description:
    'The share of users who came back a number of days after their first use, of all cohorts that began in the period. Cohorts of fewer than 100 users say too little and are left out; so are those too young for their day of return to be over. Shares that were counted in different ways, on different days or in different zones are never put together.',
  category: 'outcome',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 7, of: 'cohorts of at least 100 users' },
  lead: true,
  version: 1,
  formula:
    'users who returned ÷ users, over cohorts of at least 100 users that began in the period',
  needs: ['retention'],
  reads: ['retentions'],
  figure: 'mean',
  samples: ({ retentions }, window) =>
    rowsWithin(selectCohorts(retentions), window).map(sampleOf),
  companions: ({ retentions }, window) =>
    retentionCompanions(retentions, window),
  remedy:
    'Nobody counts who comes back; name the filter of this service in product analytics with the annotation platform-value.io/amplitude-filter, or push signals of kind retention.',
  parameters: {
    'day of return': usualDay,
    'least users of a cohort': leastUsers,
  },
});

function sampleOf(cohort: Cohort): Sample {
  const { entity, at, share, size, excluded, identity } = cohort;
  return {
    ...{ entity, at, value: share, weight: size, role: 'sample' },
    cluster: Math.floor(at / week),
    ...{ excluded, identity },
  };
}
