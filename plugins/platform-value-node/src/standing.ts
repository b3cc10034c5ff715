import type { CapabilityHistory, Stretch } from './CapabilityHistory';
import type { Observations } from './observations';

/** That a team owned an entity for a while. @public */
export interface Ownership extends Stretch {
  /** Our own id of the entity. */
  entity: number;
  /** The entity ref of a group. */
  team: string;
}

/** An entity that is a platform, as the catalog had it over time. @public */
export interface PlatformHistory {
  /** The entity ref. */
  ref: string;
  /** Our own id of the entity. */
  entity: number;
  title: string;
  /** When the catalog had it as a platform. */
  exists: Stretch[];
  /** Entity refs of the domains it belonged to, and when. */
  domains: (Stretch & { ref: string })[];
  /** When its lifecycle was `production`. */
  production: Stretch[];
  /** When it was deprecated, by its lifecycle or by a deprecation. */
  deprecated: Stretch[];
  /** When a product manager was named. Never who. */
  managed: Stretch[];
}

/** A capability as it is offered. @public */
export interface Offer extends Stretch {
  /** The id of the capability. */
  capability: string;
  /** The entity ref of its platform. */
  platform: string;
  /** Entity refs of the domains of its platform. */
  domains: string[];
  /** The job it does. */
  serves?: string;
}

/** That a service came to be. @public */
export interface Origin {
  /** Our own id of the entity. */
  entity: number;
  /** Seconds since the epoch. */
  at: number;
  /** Made from a template of a platform. */
  fromGoldenPath: boolean;
}

/**
 * How the members of a scope stand at an instant: who belongs to it then, and
 * the whole past of each.
 *
 * @public
 */
export interface Standing {
  /** Seconds since the epoch. */
  at: number;
  /** The zone that calendar months are of. */
  timeZone: string;
  /** The start of the period that ends at the instant. */
  start: number;
  capabilities: readonly CapabilityHistory[];
  ownerships: readonly Ownership[];
  platforms: readonly PlatformHistory[];
  offers: readonly Offer[];
  origins: readonly Origin[];
  observations: Observations;
}

/**
 * One thing that is counted, such as a capability of an entity, or a team.
 *
 * @public
 */
export interface SnapshotSample {
  /** Our own id of an entity, or the entity ref of a team or platform. */
  subject: number | string;
  /** What about it: the id of a capability, a class, a month. */
  what: string;
  /** `numerator` has what is counted, `denominator` has it not. */
  role: 'numerator' | 'denominator';
  /** Nobody can say whether it has it: then it counts neither way. */
  unknown?: boolean;
  /** Since when it stands so, seconds since the epoch. */
  since?: number;
}
