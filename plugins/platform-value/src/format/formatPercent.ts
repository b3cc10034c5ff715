import type { Quantity } from './Quantity';

function digitsFor(percent: number): number {
  const roundsToWhole = percent >= 99.5 && percent < 100;
  return percent < 10 || roundsToWhole ? 1 : 0;
}

/** Rounds down next to the whole, so that 99.97 % never reads as all. */
function notQuiteWhole(ratio: number): number {
  return ratio < 1 ? Math.min(ratio, 0.999) : ratio;
}

/** A ratio (0 … 1) as a percentage, with the sign apart from the number. */
export function formatPercent(ratio: number, locale: string): Quantity {
  const parts = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: digitsFor(Math.abs(ratio) * 100),
  }).formatToParts(notQuiteWhole(ratio));
  const textOf = (kept: (type: string) => boolean) =>
    parts
      .filter(part => kept(part.type))
      .map(part => part.value)
      .join('');
  return {
    number: textOf(type => type !== 'percentSign' && type !== 'literal'),
    glue: textOf(type => type === 'literal'),
    unit: textOf(type => type === 'percentSign'),
  };
}
