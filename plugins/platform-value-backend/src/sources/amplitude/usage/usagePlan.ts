import type { AmplitudeSettings } from '../amplitudeConfig';
import { longestWindow, segmentationCostPerDay } from '../client/requestCost';
import { dayAt, later, plusDays } from '../days';
import type { ReadingPlan } from '../reading/ReadingPlan';

/** Values of one request, so that its address stays below 16 kB. */
const mostValues = 150;
const mostCharacters = 6_000;

/** How usage of some values is read. */
export function usagePlan(options: {
  settings: AmplitudeSettings;
  values: string[];
  now: Date;
}): ReadingPlan {
  const { settings, values, now } = options;
  const { timeZone, historyDays, refreshDays, reserve } = settings;
  const today = dayAt(now, timeZone);
  const oldest = plusDays(today, -historyDays);
  const window = longestWindow(segmentationCostPerDay(true), reserve);
  return {
    today,
    oldest,
    series: settings.measures.map(({ id }) => id),
    values,
    mostValues: Math.min(mostValues, valuesThatFit(values)),
    mostDays: window,
    changedSince: until => {
      const start = until
        ? plusDays(until, -refreshDays)
        : later(plusDays(today, -window), oldest);
      return [{ start, end: today }];
    },
  };
}

/** By the longest of them, as they are written in an address. */
function valuesThatFit(values: string[]): number {
  const longest = Math.max(
    1,
    ...values.map(value => encodeURIComponent(`"${value}",`).length),
  );
  return Math.max(1, Math.floor(mostCharacters / longest));
}
