import type { DeploymentFact } from './DeploymentFact';

/**
 * Whether a deployment that is no success is to be read again: always while it
 * is open. One that failed may be tried again for a month, more likely soon
 * than late: so each time after twice as long.
 */
export function isToBeRead(
  { outcome, createdAt, lookedAt = createdAt }: DeploymentFact,
  now: Date,
): boolean {
  if (outcome === 'open') return true;
  const age = lookedAt.getTime() - createdAt.getTime();
  return now.getTime() - lookedAt.getTime() >= age;
}
