import type { Stretch } from 'backstage-plugin-platform-value-node';
import type { DatedEntity } from '../../catalog/DatedEntity';
import type { DefinitionsInForce } from '../../platforms/DefinitionsInForce';
import type { EntityEvidence } from './EntityEvidence';

/** Everything that is known of one entity. */
export interface KnownEntity {
  entity: DatedEntity;
  evidence: EntityEvidence;
  /** When its owner was excused from a capability. */
  exemptions: (Stretch & { capability: string })[];
}

/** What histories are made by. */
export type AdoptionDefinitions = Pick<
  DefinitionsInForce,
  'capabilities' | 'mandates' | 'deprecations'
>;
