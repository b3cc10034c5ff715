import type { Side } from './Comparison';

/** A number with about three digits that matter, thousands set apart. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US', {
    maximumFractionDigits: digitsOf(Math.abs(value)),
  });
}

/** A side as text: name, median, and the range of its repetitions. */
export function formatSide({ name, summary }: Side, unit: string): string {
  const { median, least, most } = summary;
  const range =
    least === most ? '' : ` (${formatNumber(least)}–${formatNumber(most)})`;
  return `${name}: ${formatNumber(median)} ${unit}${range}`;
}

function digitsOf(value: number): number {
  if (value >= 100) return 0;
  return value >= 10 ? 1 : 2;
}
