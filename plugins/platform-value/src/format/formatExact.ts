/** A number that others are computed with, to two decimals: 12.863 is 12.86. */
export function formatExact(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(
    value,
  );
}
