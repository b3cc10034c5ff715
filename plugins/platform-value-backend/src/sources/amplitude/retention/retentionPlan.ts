import type { AmplitudeSettings } from '../amplitudeConfig';
import { longestWindow, retentionCostPerDay } from '../client/requestCost';
import { dayAt, later, plusDays, type DayRange } from '../days';
import type { ReadingPlan } from '../reading/ReadingPlan';

/**
 * How retention of some values is read: a request for each, as Amplitude
 * groups retention by properties of users only. A share of a day's cohort is
 * read once, when late events of the day of its return had the time to arrive.
 */
export function retentionPlan(options: {
  settings: AmplitudeSettings;
  values: string[];
  now: Date;
}): ReadingPlan {
  const { settings, values, now } = options;
  const { timeZone, reserve, retention } = settings;
  const today = dayAt(now, timeZone);
  const oldest = plusDays(today, -retention.historyDays);
  const mostDays = longestWindow(retentionCostPerDay, reserve);
  const newest = finalCohortsEnd(today, settings, retention.days[0]);
  return {
    today,
    oldest,
    series: ['retention'],
    values,
    mostValues: 1,
    mostDays,
    changedSince: until =>
      until
        ? ripened({ since: until, today }, settings)
        : [{ start: later(plusDays(newest, -mostDays), oldest), end: newest }],
  };
}

/** The first day whose cohort's share is not final on a day. */
export function finalCohortsEnd(
  today: string,
  { refreshDays }: AmplitudeSettings,
  day: number,
): string {
  return plusDays(today, -day - refreshDays);
}

/** Cohorts of which a share became final between two days, newest first. */
function ripened(
  { since, today }: { since: string; today: string },
  settings: AmplitudeSettings,
): DayRange[] {
  const ranges = settings.retention.days.map(day => ({
    start: finalCohortsEnd(since, settings, day),
    end: finalCohortsEnd(today, settings, day),
  }));
  return ranges
    .sort((a, b) => (a.start < b.start ? 1 : -1))
    .reduce<DayRange[]>(joined, []);
}

/** Ranges come newest first; one that touches the last is joined to it. */
function joined(ranges: DayRange[], range: DayRange): DayRange[] {
  const last = ranges[ranges.length - 1];
  if (!last || range.end < last.start) return [...ranges, range];
  return [...ranges.slice(0, -1), { start: range.start, end: last.end }];
}
