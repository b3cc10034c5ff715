import { createHmac, randomBytes } from 'node:crypto';

/** The key of a new wave. */
export function createKey(): Buffer {
  return randomBytes(32);
}

/**
 * Under what name a wave holds somebody: the same whenever they come back, and
 * nobody's any more once the wave's key is gone.
 */
export function respondentOf(key: Buffer, userRef: string): Buffer {
  return createHmac('sha256', key).update(userRef).digest();
}
