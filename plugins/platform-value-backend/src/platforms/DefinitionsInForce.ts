import type { CapabilityDefinition } from './capabilityDefinition';
import type {
  DeprecationDefinition,
  HypothesisDefinition,
  MandateDefinition,
} from './decreeDefinitions';
import type { TargetDefinition } from './definitionsDocument';

/** A capability with where its platform stands. */
export interface OfferedCapability extends CapabilityDefinition {
  /** Refs of the domains that its platform belongs to now. */
  platformDomains: string[];
}

/** What all documents together say, without what can't be. */
export interface DefinitionsInForce {
  capabilities: OfferedCapability[];
  mandates: MandateDefinition[];
  deprecations: DeprecationDefinition[];
  targets: TargetDefinition[];
  hypotheses: HypothesisDefinition[];
}
