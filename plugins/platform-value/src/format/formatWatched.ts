import type { Period } from 'backstage-plugin-platform-value-common';
import type { FormatContext } from './FormatContext';
import { formatCount } from './formatNumber';
import { formatPercent } from './formatPercent';
import { quantityText } from './Quantity';

const week = 7 * 86_400_000;
/** Shorter periods are told as a share; "0 of 1 weeks" would say nothing. */
const leastWeeks = 4;

/** How much of a period was watched: "12 of 13 weeks". */
export function formatWatched(
  { locale, t }: FormatContext,
  given: { coverage: number; period: Period },
): string {
  const length = Date.parse(given.period.end) - Date.parse(given.period.start);
  const total = Math.round(length / week);
  if (total < leastWeeks) {
    const share = quantityText(formatPercent(given.coverage, locale));
    return t('words.state.partOfPeriod', { share });
  }
  return t('words.state.weeks', {
    watched: formatCount(Math.floor(total * given.coverage), locale),
    total: formatCount(total, locale),
  });
}
