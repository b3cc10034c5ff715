import type {
  RetentionObservation,
  SampleExclusion,
} from 'backstage-plugin-platform-value-node';

/** Users that a cohort needs. */
export const leastUsers = 100;

/** The day of return that is asked for, where it is collected. */
export const usualDay = 30;

/** A cohort as retention counts it. */
export interface Cohort extends RetentionObservation {
  excluded?: SampleExclusion;
}

/**
 * The cohorts of one day of return, in their order: of the usual day or else of
 * the longest there is. Of shares counted in several ways those count that most
 * users are in; the others are excluded, for they can't be compared.
 *
 * @param rows - all that was observed, whatever the period: it is the same way
 * in all periods
 */
export function selectCohorts(
  rows: readonly RetentionObservation[],
  day: number | undefined = dayOf(rows),
): Cohort[] {
  const ofDay = rows.filter(row => row.day === day);
  const series = largestSeries(ofDay);
  return ofDay.map(row => ({ ...row, excluded: exclusionOf(row, series) }));
}

/** The day of return that stands for retention; undefined without rows. */
export function dayOf(
  rows: readonly RetentionObservation[],
): number | undefined {
  const days = new Set(rows.map(({ day }) => day));
  if (days.size === 0) return undefined;
  return days.has(usualDay) ? usualDay : Math.max(...days);
}

function exclusionOf(
  row: RetentionObservation,
  series: string | undefined,
): SampleExclusion | undefined {
  if (seriesOf(row) !== series) return 'other-series';
  return row.size < leastUsers ? 'small-cohort' : undefined;
}

function largestSeries(
  rows: readonly RetentionObservation[],
): string | undefined {
  const users = new Map<string, number>();
  for (const row of rows) {
    const series = seriesOf(row);
    users.set(series, (users.get(series) ?? 0) + row.size);
  }
  const [largest] = [...users].sort(([a, one], [b, other]) =>
    one === other ? a.localeCompare(b, 'en') : other - one,
  );
  return largest?.[0];
}

function seriesOf({ measure, method, zone }: RetentionObservation): string {
  return `${measure} ${method} ${zone}`;
}
