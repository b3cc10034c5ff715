import type { FormatContext } from './FormatContext';
import { formatCount } from './formatNumber';

const minute = 60;
const hour = 3_600;
const leastHours = 1.5 * hour;
const leastDays = 36 * hour;

function scaled(seconds: number) {
  if (seconds >= leastDays) {
    return ['days', seconds / (24 * hour)] as const;
  }
  return seconds >= leastHours
    ? (['hours', seconds / hour] as const)
    : (['minutes', seconds / minute] as const);
}

/**
 * A duration as roughly as an estimate is: "2 hours", "25 minutes". Undefined
 * below a minute, where a number would say too much.
 */
export function formatRoughly(
  { locale, t }: FormatContext,
  seconds: number,
): string | undefined {
  if (seconds < minute) {
    return undefined;
  }
  const [unit, value] = scaled(seconds);
  const count = Math.round(value);
  const number = formatCount(count, locale);
  return t(`words.phrase.${unit}`, { count, number });
}
