import type { Reading } from 'backstage-plugin-platform-value-common';
import { staleState } from './decideState';

/**
 * A reading that was computed earlier, with the one thing that is decided when
 * it is read: whether collecting is late by now.
 */
export function readStored(
  reading: Reading,
  { overdue }: { overdue: boolean },
): Reading {
  const { state, reason, remedy, ...rest } = reading;
  if (state !== 'measured' && state !== 'stale') return reading;
  return overdue ? { ...rest, ...staleState } : { ...rest, state: 'measured' };
}
