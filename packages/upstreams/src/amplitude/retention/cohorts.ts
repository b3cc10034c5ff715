import type { AmplitudeDay } from '../../world/AmplitudeProject';
import { daysBetween, plusDays } from '../days';
import type { ShownProject } from '../figures/ShownProject';

/** How many of a cohort came back in some days. */
export interface RetentionCell {
  count: number;
  outof: number;
  /** Not all of the cohort had enough time. */
  incomplete: boolean;
}

/** A range of days after the cohort's own, the last excluded. */
export type ReturnDays = readonly [from: number, until: number];

export interface CohortOptions {
  shown: ShownProject;
  services: string[];
  /** `_active` for all who were active that day, else who was new. */
  startEvent: string;
  day: string;
  brackets: ReturnDays[];
}

/** The cells of a cohort: its size, then each bracket. */
export function cohortCells(options: CohortOptions): RetentionCell[] {
  const { shown, services, day, startEvent } = options;
  const cohorts = services.flatMap(service => {
    const whole = shown.dayOf(service, day);
    if (!whole) return [];
    return cohortOf(whole, shown.returnedOf(service, day), startEvent);
  });
  return options.brackets.map(([from, until]) => ({
    count: sum(
      cohorts.map(({ returned }) =>
        Math.max(0, ...returned.slice(from, until)),
      ),
    ),
    outof: sum(cohorts.map(({ size }) => size)),
    incomplete: daysBetween(plusDays(day, until - 1), shown.today) <= 0,
  }));
}

/** All who are active return as new ones do. */
function cohortOf(
  { uniques, newUsers }: AmplitudeDay,
  returned: number[],
  startEvent: string,
) {
  if (startEvent !== '_active') return { size: newUsers, returned };
  const scale = newUsers === 0 ? 0 : uniques / newUsers;
  return {
    size: uniques,
    returned: returned.map(count => Math.round(count * scale)),
  };
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
