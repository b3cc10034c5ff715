import {
  defineMetric,
  type UsageObservation,
} from 'backstage-plugin-platform-value-node';
import { medianCompanion } from '../medianCompanion';
import { rowsWithin } from '../rowsWithin';
import { usageSample } from './usageSample';

/** What weekly users are counted as, by sources and in pushes. */
export const weeklyUsers = 'weekly-active-users';

/** What daily users are counted as. */
export const dailyUsers = 'daily-active-users';

const leastWeeks = 4;

export const activeUsers = defineMetric({
  id: 'active-users',
  title: 'Active users',
  question: 'How many people use it in a week?',
  description:
    'The median of the weekly numbers of different users who did something with this service, over the whole weeks that began in the period and had any. Who uses two services is a user of both, so that there is no sum over services.',
  category: 'outcome',
  unit: 'count',
  better: 'higher',
  leastSample: { count: leastWeeks, of: 'weeks' },
  lead: false,
  version: 1,
  scopes: ['entity'],
  formula:
    'median of unique users per week, over weeks with any that began in the period',
  needs: ['usage'],
  reads: ['usages'],
  figure: 'median',
  samples: ({ usages }, window) =>
    rowsWithin(withAny(usages, weeklyUsers), window).map(usageSample),
  companions: ({ usages }, window) =>
    medianCompanion({
      ...{ id: 'daily', title: 'A typical day', unit: 'count' },
      values: rowsWithin(withAny(usages, dailyUsers), window).map(
        ({ value }) => value,
      ),
      least: 7,
    }),
  remedy:
    'Nobody counts its users; name the filter of this service in product analytics with the annotation platform-value.io/amplitude-filter, or push signals of kind usage with metricId weekly-active-users.',
});

/** Sources tell of nobody in some weeks, and say nothing of others. */
function withAny(
  usages: readonly UsageObservation[],
  measure: string,
): UsageObservation[] {
  return usages.filter(usage => usage.measure === measure && usage.value > 0);
}
