import type { Reading, Unit } from 'backstage-plugin-platform-value-common';
import type { FormatContext } from './FormatContext';
import { formatNumber } from './formatNumber';
import { formatQuantity } from './formatQuantity';
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
function formatAmount(
  context: FormatContext,
  given: { value: number; unit: Unit },
): string {
  if (given.unit !== 'ratio') {
    return quantityText(formatQuantity(context, given));
  }
  const points = given.value * 100;
  return context.t('words.change.points', {
    number: formatNumber(points, context.locale),
    count: points,
  });
}

function formatKnownChange(
  context: FormatContext,
  given: { value: number; unit: Unit },
): string {
  const amount = formatAmount(context, {
    value: Math.abs(given.value),
    unit: given.unit,
  });
  const word = changeWord(given.unit, given.value);
  return context.t(`words.change.${word}`, { amount });
}

/**
 * A change in words: "5 h shorter", "no change beyond noise". Without
 * interval nobody can tell, and that is said.
 */
export function formatChange(
  context: FormatContext,
  reading: Pick<Reading, 'change' | 'previous' | 'unit'>,
): string {
  const { change, previous, unit } = reading;
  if (change?.withinNoise === true) {
    return context.t('words.change.withinNoise');
  }
  if (change?.withinNoise === false) {
    return formatKnownChange(context, { value: change.value, unit });
  }
  return previous?.state === 'not-collected'
    ? context.t('words.change.notCollectedBefore')
    : context.t('words.change.tooFew');
}
