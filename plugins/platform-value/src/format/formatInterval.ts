import type { Unit } from 'backstage-plugin-platform-value-common';
import type { FormatContext } from './FormatContext';
import { formatQuantity } from './formatQuantity';
import { quantityText } from './Quantity';

/** "7–12 h", or with both units where they differ: "30 min – 3 h". */
export function formatInterval(
  context: FormatContext,
  given: { low: number; high: number; unit: Unit; currency?: string },
): string {
  const { unit, currency } = given;
  const low = formatQuantity(context, { value: given.low, unit, currency });
  const high = formatQuantity(context, { value: given.high, unit, currency });
  return low.unit === high.unit
    ? `${low.number}–${quantityText(high)}`
    : `${quantityText(low)} – ${quantityText(high)}`;
}
