function digitsFor(size: number): Intl.NumberFormatOptions {
  if (size > 0 && size < 1) {
    return { maximumSignificantDigits: 2 };
  }
  return { maximumFractionDigits: size < 10 ? 1 : 0 };
}

/**
 * A number as precisely as a reader can use it: two significant digits below
 * 1, one decimal below 10, none above.
 */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, digitsFor(Math.abs(value))).format(
    value,
  );
}

/** A whole count, grouped for the reader. */
export function formatCount(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(
    value,
  );
}
