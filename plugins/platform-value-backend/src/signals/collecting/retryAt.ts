import type { SourceError } from 'backstage-plugin-platform-value-node';

const minute = 60_000;

/** What may pass by itself is tried soon; what a person has to mend, seldom. */
const backOff = {
  transient: { first: minute, most: 60 * minute },
  lasting: { first: 60 * minute, most: 24 * 60 * minute },
};

/**
 * When a slice that failed is tried again: when its upstream says so, else
 * after twice as long as the last time, up to an hour for what may pass by
 * itself and up to a day for what a person has to mend.
 *
 * @param attempts - how often it failed in a row before
 * @param spread - 0 … 1, moves up to a fifth of the time, so that what failed
 * together does not come back together
 */
export function retryAt(
  { code, retryAt: asked }: Pick<SourceError, 'code' | 'retryAt'>,
  { attempts, now, spread }: { attempts: number; now: Date; spread: number },
): Date {
  if (asked && asked > now) return asked;
  const passing = code === 'transient' || code === 'throttled';
  const { first, most } = passing ? backOff.transient : backOff.lasting;
  const wait = Math.min(most, first * 2 ** Math.min(attempts, 30));
  return new Date(now.getTime() + wait * (1 + spread / 5));
}
