import type {
  CapabilityHistory,
  Offer,
  Ownership,
  PlatformHistory,
} from 'backstage-plugin-platform-value-node';
import type { Range } from './ranges';

/** What is offered to a scope and how its members took it up, of all time. */
export interface AdoptionFacts {
  /** The zone that calendar months are of. */
  timeZone: string;
  capabilities: readonly CapabilityHistory[];
  ownerships: readonly Ownership[];
  /** Platforms, each with when it belonged to the scope. */
  platforms: readonly (PlatformHistory & { belongs: readonly Range[] })[];
  offers: readonly Offer[];
  /** Components that are services, by our own ids. */
  services: ReadonlySet<number>;
  /** Entities that a template made, by our own ids. */
  templated: ReadonlySet<number>;
}
