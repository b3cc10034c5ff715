import type { FormatContext } from './FormatContext';
import { formatNumber } from './formatNumber';
import { formatQuantity, type Measured } from './formatQuantity';
import { quantityText } from './Quantity';
import { scaleDuration } from './scaleDuration';

/** The number that the printed text stands for, so that plurals agree with it. */
function asPrinted(value: number): number {
  return Number(formatNumber(value, 'en-US').replaceAll(',', ''));
}

/**
 * A value as it stands in a sentence, in whole words: "9 hours", "1 time a
 * week", "4 %".
 */
export function formatPhrase(context: FormatContext, given: Measured): string {
  const { locale, t } = context;
  const words = (value: number) => ({
    number: formatNumber(value, locale),
    count: asPrinted(value),
  });
  if (given.unit === 'hours' || given.unit === 'minutes') {
    const { value, unit } = scaleDuration(given.value, given.unit);
    return t(`words.phrase.${unit}`, words(value));
  }
  return given.unit === 'per-week'
    ? t('words.phrase.perWeek', words(given.value))
    : quantityText(formatQuantity(context, given));
}
