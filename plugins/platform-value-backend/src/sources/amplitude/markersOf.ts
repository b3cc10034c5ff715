import type { AmplitudeSettings } from './amplitudeConfig';
import { shardOfKey } from './assignment/partitionKey';
import { dayAt, dayNumber } from './days';

const daysOfRound = 7;

/**
 * Usage is read once a day of the project's, retention once a week: a seventh
 * of the shards each day.
 */
export function markersOf(
  partition: string,
  { timeZone }: AmplitudeSettings,
  now: Date,
): { usage: string; retention: string } {
  const today = dayAt(now, timeZone);
  const { shard } = shardOfKey(partition);
  const round = Math.floor((dayNumber(today) + shard) / daysOfRound);
  return { usage: today, retention: `round ${round}` };
}
