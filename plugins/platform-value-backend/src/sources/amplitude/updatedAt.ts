import type { AmplitudeSettings } from './amplitudeConfig';
import { dayAt, earlier, plusDays, startOfDay } from './days';

/**
 * Which version of a figure it is: that of the day it was read on. Once its
 * events had the time to arrive it stays the same, however often it is read.
 *
 * @param options - `end`: the first day after what the figure is of
 */
export function updatedAt(options: {
  end: string;
  settings: AmplitudeSettings;
  now: Date;
}): Date {
  const { timeZone, refreshDays } = options.settings;
  const today = dayAt(options.now, timeZone);
  const frozen = plusDays(options.end, refreshDays);
  return startOfDay(earlier(today, frozen), timeZone);
}
