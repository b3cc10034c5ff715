/** A stretch of time in epoch seconds, half-open; Infinity while it lasts. @public */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch in which an entity used a capability. @public */
export interface AdoptionInterval extends Stretch {
  /** Fixed at its beginning; what is decreed later changes nothing. */
  class: 'voluntary' | 'unforced' | 'mandated';
}

/**
 * How one entity stood to one capability over time: everything that metrics of
 * adoption are computed from. Stretches are in order and don't overlap, those
 * of different alternatives excepted.
 *
 * @public
 */
export interface CapabilityHistory {
  /** Our own id of the entity. */
  entity: number;
  /** The id of the capability. */
  capability: string;
  /** The entity ref of the platform that offers it. */
  platform: string;
  /** When it applied to the entity. */
  applicable: Stretch[];
  /** When everything that would show an adoption was watched. */
  watched: Stretch[];
  adopted: AdoptionInterval[];
  /** When an alternative was seen. */
  alternatives: (Stretch & { title: string })[];
  /** When the owner was excused. */
  exempt: Stretch[];
  /** Mandates that hold for the entity; `due` in epoch seconds. */
  mandates: { announced: number; due?: number }[];
  /** When an alternative was allowed. */
  choice?: Stretch[];
}
