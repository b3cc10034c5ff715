import { z } from 'zod';

/** A time with zone, as epoch milliseconds on the whole second. */
export const momentSchema = z.iso
  .datetime({ offset: true })
  .transform(text => Math.floor(Date.parse(text) / 1000) * 1000);

const day = 24 * 60 * 60 * 1000;

/** The first UTC midnight after a moment. */
export function midnightAfter(moment: number): number {
  return (Math.floor(moment / day) + 1) * day;
}
