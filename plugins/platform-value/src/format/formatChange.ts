import type { Reading, Unit } from 'backstage-plugin-platform-value-common';
import type { FormatContext } from './FormatContext';
import { formatNumber } from './formatNumber';
import { formatQuantity, type Measured } from './formatQuantity';
import { quantityText } from './Quantity';

/** How a change of a unit is called. */
export type ChangeWord =
  | 'shorter'
  | 'longer'
  | 'higher'
  | 'lower'
  | 'more'
  | 'fewer';

/** The word for a change, by unit and sign. Says nothing of good and bad. */
export function changeWord(unit: Unit, change: number): ChangeWord {
  const up = change > 0;
  if (unit === 'hours' || unit === 'minutes') {
    return up ? 'longer' : 'shorter';
  }
  if (unit === 'per-week' || unit === 'count') {
    return up ? 'more' : 'fewer';
  }
  return up ? 'higher' : 'lower';
}

/** A difference of two ratios is told in percentage points, not per cent. */
function formatAmount(context: FormatContext, given: Measured): string {
  if (given.unit !== 'ratio') {
    return quantityText(formatQuantity(context, given));
  }
  const points = given.value * 100;
  return context.t('words.change.points', {
    number: formatNumber(points, context.locale),
    count: points,
  });
}

function formatKnownChange(context: FormatContext, given: Measured): string {
  const amount = formatAmount(context, {
    ...given,
    value: Math.abs(given.value),
  });
  const word = changeWord(given.unit, given.value);
  return context.t(`words.change.${word}`, { amount });
}

/** What of a reading its change is told from. */
export type ChangedReading = Pick<
  Reading,
  'change' | 'previous' | 'unit' | 'currency' | 'interval' | 'clusters'
>;

/**
 * Whether a figure is counted or added up whole, so that it never has an
 * interval: a share of a whole population, or an amount of money. Shares of
 * samples have one, or clusters too few for one.
 */
function isComplete({ unit, interval, clusters }: ChangedReading): boolean {
  const ofWhole = unit === 'ratio' || unit === 'money';
  return ofWhole && !interval && clusters === undefined;
}

/**
 * A change in words: "5 h shorter", "no change beyond noise". Where there
 * could be an interval and is none nobody can tell, and that is said.
 */
export function formatChange(
  context: FormatContext,
  reading: ChangedReading,
): string {
  const { change, previous, unit, currency } = reading;
  if (change?.withinNoise === true) {
    return context.t('words.change.withinNoise');
  }
  if (change && (change.withinNoise === false || isComplete(reading))) {
    return change.value === 0
      ? context.t('words.change.none')
      : formatKnownChange(context, { value: change.value, unit, currency });
  }
  return previous?.state === 'not-collected'
    ? context.t('words.change.notCollectedBefore')
    : context.t('words.change.tooFew');
}
