import { DateTime } from 'luxon';
import { uniquesOver } from '../../amplitude/figures/uniquesOver';
import type {
  AmplitudeProject,
  AmplitudeService,
} from '../../world/AmplitudeProject';
import { median } from '../median';
import type { Period } from '../TruthOptions';
import { daysAfter, zonedDays } from './zonedDays';

/** A number in the unit of its metric; `value` is absent where nothing defines it. */
export interface TrueFigure {
  value?: number;
  /** Cohorts, weeks, deployments, runs or units that it is made of. */
  sampleSize: number;
}

export interface UsageOptions {
  project: AmplitudeProject;
  service: AmplitudeService;
  period: Period;
}

const leastUsers = 100;
const returnDay = 30;
const week = 7 * 24 * 60 * 60 * 1000;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** New users of a day, and how many of them came back. */
export interface Cohort {
  users: number;
  back: number;
}

/** Of the new users of the period's days, those who came back on the 30th day after; of cohorts of 100 at least, whose 30th day is over. */
export function cohortsTruth(options: UsageOptions): Cohort[] {
  const { project, service, period } = options;
  const { timeZone, end } = project;
  return zonedDays(period, timeZone)
    .filter(day => daysAfter(day, returnDay + 1, timeZone) <= end)
    .flatMap(({ date }) => {
      const { newUsers = 0 } = service.dayOf(date) ?? {};
      if (newUsers < leastUsers) return [];
      return [{ users: newUsers, back: service.returnedOf(date)[returnDay] }];
    });
}

/** The share of all users of some cohorts that came back. */
export function retentionTruth(cohorts: readonly Cohort[]): TrueFigure {
  const users = sum(cohorts.map(cohort => cohort.users));
  const back = sum(cohorts.map(cohort => cohort.back));
  return cohorts.length === 0
    ? { sampleSize: 0 }
    : { value: back / users, sampleSize: cohorts.length };
}

/** The median of the users of each whole week that begins on a Monday of the period and had any. */
export function activeUsersTruth(options: UsageOptions): TrueFigure {
  const { project, service, period } = options;
  const { timeZone: zone, end } = project;
  const weeks = zonedDays(period, zone)
    .filter(({ date }) => DateTime.fromISO(date, { zone }).weekday === 1)
    .filter(day => daysAfter(day, 7, zone) <= end)
    .map(({ date }) => {
      const monday = DateTime.fromISO(date, { zone });
      const dates = Array.from({ length: 7 }, (_, days) =>
        monday.plus({ days }).toISODate(),
      );
      const days = dates.map(each => service.dayOf(each ?? '')?.uniques ?? 0);
      return uniquesOver(days);
    })
    .filter(users => users > 0);
  return { value: median(weeks), sampleSize: weeks.length };
}

/** How often some events were done on the days that begin in the period and are over. */
export function usesTruth(
  { project, service, period }: UsageOptions,
  events: readonly string[],
): number {
  const { timeZone, end } = project;
  const days = zonedDays(period, timeZone).filter(
    day => daysAfter(day, 1, timeZone) <= end,
  );
  return sum(
    days.flatMap(({ date }) =>
      events.map(event => service.dayOf(date)?.events[event]?.totals ?? 0),
    ),
  );
}

/** How long of a period somebody counted, in milliseconds: days that are over. */
export function countedTime({ project, period }: UsageOptions): number {
  const { firstDay, timeZone: zone, end } = project;
  const first = DateTime.fromISO(firstDay, { zone }).toMillis();
  const last = DateTime.fromMillis(end, { zone }).startOf('day').toMillis();
  const [from, until] = [
    Math.max(period.start, first),
    Math.min(period.end, last),
  ];
  return Math.max(0, until - from);
}

/** How often some events were done, a week of the time that somebody counted. */
export function featureUsageTruth(
  options: UsageOptions,
  events: readonly string[],
): TrueFigure {
  const counted = countedTime(options);
  if (counted === 0) return { sampleSize: 0 };
  const uses = usesTruth(options, events);
  return { value: uses / (counted / week), sampleSize: uses };
}
