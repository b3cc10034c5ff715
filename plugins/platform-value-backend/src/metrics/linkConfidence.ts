import type { CauseObservation } from 'backstage-plugin-platform-value-node';

/**
 * The least confidence at which a link from an incident to a deployment
 * counts: named in the incident (1), confirmed by the owner (1), revert or
 * rollback of the same commit (0.9); not mere closeness in time (0.4).
 */
export const leastConfidence = 0.8;

/** Whether a link is sure enough to count. */
export function isConfident({ confidence }: CauseObservation): boolean {
  return confidence >= leastConfidence;
}
