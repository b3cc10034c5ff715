import type {
  AdoptionInterval,
  CapabilityHistory,
} from 'backstage-plugin-platform-value-node';
import { adoptionClassAt, openInterval } from '../../adoption/adoptionClassAt';
import { holds } from '../ranges';

/** How an entity stands to a capability that applies to it. */
export type AdoptionAt =
  | { stands: 'adopted'; interval: AdoptionInterval }
  | { stands: 'not-adopted' | 'unknown' };

const unknown: AdoptionAt = { stands: 'unknown' };
const notAdopted: AdoptionAt = { stands: 'not-adopted' };

/**
 * How an entity stood to a capability at an instant; undefined when it did not
 * apply. An exempt entity has not adopted, nor has one that is overdue.
 */
export function adoptionAt(
  history: CapabilityHistory,
  at: number,
): AdoptionAt | undefined {
  if (!holds(history.applicable, at)) return undefined;
  const interval = openInterval(history, at);
  if (interval) return { stands: 'adopted', interval };
  return adoptionClassAt(history, at) === 'unknown' ? unknown : notAdopted;
}
