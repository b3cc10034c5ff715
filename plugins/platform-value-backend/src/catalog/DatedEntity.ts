import type { Stretch } from 'backstage-plugin-platform-value-node';
import type { Membership } from './memberships';
import type { Trait } from './traits';

/**
 * An entity with everything it ever belonged to and said of itself. Stretches
 * in epoch seconds, half-open: -Infinity for since ever, Infinity for still.
 */
export interface DatedEntity {
  entityId: number;
  ref: string;
  /** In lower case. */
  kind: string;
  /** When it was in the catalog. */
  exists: Stretch;
  memberships: (Membership & Stretch)[];
  traits: (Trait & Stretch)[];
}
