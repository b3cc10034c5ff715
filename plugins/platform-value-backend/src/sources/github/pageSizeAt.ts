import type { SweepPosition } from './sweep';

/**
 * How many to ask for: few where a sweep looks for what is new, so that many
 * repositories can be asked in one request; many where it goes on, or begins.
 *
 * @param sizes - `few` and `many`, at most 100
 */
export function pageSizeAt(
  { after, floor }: SweepPosition,
  sizes: { few: number; many: number },
): number {
  return floor !== undefined && after === undefined ? sizes.few : sizes.many;
}
