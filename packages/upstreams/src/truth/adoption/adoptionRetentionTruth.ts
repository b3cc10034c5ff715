import { DateTime } from 'luxon';
import { membersOf } from './membersOf';
import type { Organisation } from './Organisation';
import { shareOf, type Share } from './Share';
import { clip, union, type Stretch } from './Stretch';
import { byTeam } from './teams';

const monthsAfter = 12;

/** Teams that began in a month, and the share of them that used it in a later one. */
export interface RetentionCell extends Share {
  /** The month they began in, such as `2026-03`. */
  cohort: string;
  /** Calendar months after it, 1 … 12. */
  month: number;
}

interface Options {
  /** Entity ref. */
  platform: string;
  at: number;
  /** IANA name of the zone whose months they are. */
  timeZone: string;
}

function usesByTeam(organisation: Organisation, platform: string): Stretch[][] {
  const histories = membersOf(organisation, { platform });
  return [...byTeam(organisation, histories).values()]
    .map(own => union(own.flatMap(({ adopted }) => adopted)))
    .filter(uses => uses.length > 0);
}

function startOfMonth(at: number, zone: string): DateTime {
  return DateTime.fromMillis(at, { zone }).startOf('month');
}

/** The month that many months after another. */
function monthAfter(first: DateTime, months: number): Stretch {
  const start = first.plus({ months });
  return {
    start: start.toMillis(),
    end: start.plus({ months: 1 }).toMillis(),
  };
}

/**
 * The triangle of a platform: of the teams that first used any of its
 * capabilities in a month, those that used one at any time of each month
 * after, by cohort and month. Months that are not over are left out.
 */
export function adoptionRetentionTruth(
  organisation: Organisation,
  { platform, at, timeZone }: Options,
): RetentionCell[] {
  const teams = usesByTeam(organisation, platform).filter(
    ([first]) => first.start < at,
  );
  const cohortOf = ([first]: Stretch[]) => startOfMonth(first.start, timeZone);
  const cohorts = new Map(
    teams.map(uses => [cohortOf(uses).toFormat('yyyy-MM'), cohortOf(uses)]),
  );
  return [...cohorts].sort().flatMap(([cohort, first]) => {
    const own = teams.filter(uses => +cohortOf(uses) === +first);
    return Array.from({ length: monthsAfter }, (_, index) => index + 1)
      .filter(month => monthAfter(first, month).end <= at)
      .map(month => ({
        cohort,
        month,
        ...shareOf(own, {
          has: uses => clip(uses, monthAfter(first, month)).length > 0,
        }),
      }));
  });
}
