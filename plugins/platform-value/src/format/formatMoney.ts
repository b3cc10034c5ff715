/** Cents matter below this many of the currency's units. */
const leastWhole = 10;

/**
 * An amount in its currency (ISO 4217) as its reader writes it: "$41", "3,20 €".
 *
 * @throws RangeError when the code is not three letters.
 */
export function formatMoney(given: {
  value: number;
  currency: string;
  locale: string;
}): string {
  const { value, currency, locale } = given;
  const whole = value === 0 || Math.abs(value) >= leastWhole;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(whole && { maximumFractionDigits: 0 }),
  }).format(value);
}
