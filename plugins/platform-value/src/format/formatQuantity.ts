import type { Unit } from 'backstage-plugin-platform-value-common';
import type { FormatContext, Translate } from './FormatContext';
import { formatCount, formatNumber } from './formatNumber';
import { formatMoney } from './formatMoney';
import { formatPercent } from './formatPercent';
import { noBreakSpace, type Quantity } from './Quantity';
import { scaleDuration, type DurationUnit } from './scaleDuration';

function unitWord(t: Translate, unit: DurationUnit, value: number): string {
  return unit === 'days'
    ? t('words.unit.days', { count: value })
    : t(`words.unit.${unit}`);
}

function formatDuration(
  { locale, t }: FormatContext,
  given: { value: number; unit: 'hours' | 'minutes' },
): Quantity {
  const { value, unit } = scaleDuration(given.value, given.unit);
  return {
    number: formatNumber(value, locale),
    glue: noBreakSpace,
    unit: unitWord(t, unit, value),
  };
}

function plain(number: string): Quantity {
  return { number, glue: '', unit: '' };
}

/** A value of the API with its unit; of money the currency too (ISO 4217). */
export interface Measured {
  value: number;
  unit: Unit;
  currency?: string;
}

/**
 * A value of the API for the reader: durations in the unit that fits, ratios
 * as percentages, rates per week, money in its currency.
 */
export function formatQuantity(
  context: FormatContext,
  { value, unit, currency }: Measured,
): Quantity {
  switch (unit) {
    case 'hours':
    case 'minutes':
      return formatDuration(context, { value, unit });
    case 'ratio':
      return formatPercent(value, context.locale);
    case 'per-week':
      return {
        number: formatNumber(value, context.locale),
        glue: noBreakSpace,
        unit: context.t('words.unit.perWeek'),
      };
    case 'count':
      return plain(formatCount(value, context.locale));
    case 'money':
      return plain(
        currency
          ? formatMoney({ value, currency, locale: context.locale })
          : formatNumber(value, context.locale),
      );
    default:
      return plain(formatNumber(value, context.locale));
  }
}
