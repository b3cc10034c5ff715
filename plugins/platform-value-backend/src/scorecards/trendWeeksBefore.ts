import type { DateTime } from 'luxon';
import type { TrendWeek } from '../metrics';
import { RecentlyUsed } from './RecentlyUsed';

/** Weeks of a trend. */
export const trendWeeks = 26;

/** The weeks of a trend, and how answers name them. */
export interface WeeksOfTrend {
  /** ISO weeks of a zone, oldest first. */
  weeks: readonly TrendWeek[];
  /** When each starts, ISO 8601 in the zone. */
  starts: readonly string[];
}

/**
 * Weeks stay the same for a week, in a zone; asking the zone for the clock of
 * 78 moments costs more than reading what an entity did between them.
 */
const known = new RecentlyUsed<string, WeeksOfTrend>(200);

/** 26 ISO weeks of the zone of `end`; the last one holds it, or ends with it. */
export function trendWeeksBefore(end: DateTime): WeeksOfTrend {
  const monday = end.minus({ milliseconds: 1 }).startOf('week');
  const key = `${monday.toMillis()} ${monday.zoneName}`;
  const found = known.get(key) ?? weeksUpTo(monday);
  known.set(key, found);
  return found;
}

function weeksUpTo(monday: DateTime): WeeksOfTrend {
  const mondays = Array.from({ length: trendWeeks }, (_, index) =>
    monday.minus({ weeks: trendWeeks - 1 - index }),
  );
  return {
    weeks: mondays.map(start => {
      const end = start.plus({ weeks: 1 });
      return {
        start: start.toSeconds(),
        end: end.toSeconds(),
        trailingStart: end.minus({ days: 28 }).toSeconds(),
      };
    }),
    starts: mondays.map(start => start.toISO()!),
  };
}
