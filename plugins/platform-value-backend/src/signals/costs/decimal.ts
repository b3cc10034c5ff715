/** Digits after the point that sums of money are kept with. */
const digits = 12;

/** Smallest parts of an amount in one cent. */
const partsPerCent = 10n ** BigInt(digits - 2);

const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * An amount of money as a whole number of 10⁻¹² of its currency, so that sums
 * are exact and don't depend on their order. What is smaller is cut off.
 * Undefined when the text is no number.
 *
 * Example: `0.005` → 5000000000n, `1.5E-3` → 1500000000n.
 */
export function parseAmount(text: string): bigint | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    written.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  const shift = digits - fraction.length + Number(exponent);
  const amount = scaled(BigInt(whole + fraction), shift);
  return sign === '-' ? -amount : amount;
}

function scaled(number: bigint, shift: number): bigint {
  return shift >= 0
    ? number * 10n ** BigInt(shift)
    : number / 10n ** BigInt(-shift);
}

/** Whole cents and what is left, 0 … 1 cent: of −0.5 cents −1 and a half. */
export function floorToCents(amount: bigint): {
  cents: bigint;
  left: bigint;
} {
  const left = ((amount % partsPerCent) + partsPerCent) % partsPerCent;
  return { cents: (amount - left) / partsPerCent, left };
}

/** Rounded to the cent, half a cent up. */
export function roundToCents(amount: bigint): bigint {
  return floorToCents(amount + partsPerCent / 2n).cents;
}

/** Cents as an amount of money. */
export function moneyOf(cents: bigint): number {
  return Number(cents) / 100;
}
