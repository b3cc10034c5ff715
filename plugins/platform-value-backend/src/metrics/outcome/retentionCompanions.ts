import type { Companion } from 'backstage-plugin-platform-value-common';
import type {
  RetentionObservation,
  SampleWindow,
} from 'backstage-plugin-platform-value-node';
import { rowsWithin } from '../rowsWithin';
import { dayOf, selectCohorts, type Cohort } from './selectCohorts';

const daySeconds = 86_400;

/** Retention of other days, how many users it is of, and what is to come. */
export function retentionCompanions(
  rows: readonly RetentionObservation[],
  window: SampleWindow,
): Companion[] {
  const main = dayOf(rows);
  if (main === undefined) return [];
  const counted = countedCohorts(rows, { day: main, window });
  const others = [...new Set(rows.map(({ day }) => day))]
    .filter(day => day !== main)
    .sort((a, b) => a - b);
  return [
    ...others.flatMap(day =>
      shareOf(day, countedCohorts(rows, { day, window })),
    ),
    count('users', 'Users', counted, usersOf(counted)),
    ...tooYoung(rows, { day: main, window }),
  ];
}

function countedCohorts(
  rows: readonly RetentionObservation[],
  { day, window }: { day: number; window: SampleWindow },
): Cohort[] {
  const cohorts = rowsWithin(selectCohorts(rows, day), window);
  return cohorts.filter(({ excluded }) => !excluded);
}

function shareOf(day: number, cohorts: readonly Cohort[]): Companion[] {
  const users = usersOf(cohorts);
  if (users === 0) return [];
  const returned = cohorts.reduce(
    (sum, { share, size }) => sum + share * size,
    0,
  );
  return [
    {
      ...{ id: `day-${day}`, title: `Day ${day}`, unit: 'ratio' },
      ...{ value: returned / users, sampleSize: cohorts.length },
    },
  ];
}

/** Days since the last cohort whose return could be told. */
function tooYoung(
  rows: readonly RetentionObservation[],
  { day, window }: { day: number; window: SampleWindow },
): Companion[] {
  const known = rowsWithin(rows, window).filter(row => row.day === day);
  const last = known[known.length - 1];
  if (!last || !Number.isFinite(window.end)) return [];
  const days = Math.floor((window.end - last.at) / daySeconds) - 1;
  return days > 0
    ? [count('immature-days', 'Days too young to tell', known, days)]
    : [];
}

function count(
  id: string,
  title: string,
  cohorts: readonly RetentionObservation[],
  value: number,
): Companion {
  return { ...{ id, title, value, unit: 'count' }, sampleSize: cohorts.length };
}

function usersOf(cohorts: readonly RetentionObservation[]): number {
  return cohorts.reduce((sum, { size }) => sum + size, 0);
}
