import type { Stretch } from 'backstage-plugin-platform-value-node';
import { applicableStretches } from '../../platforms/applicability';
import type { OfferedCapability } from '../../platforms/DefinitionsInForce';
import { clipped, endOfDay, startOfDay } from '../../platforms/stretches';
import type { Sighting } from './AdoptionHistory';
import type { AdoptionDefinitions, KnownEntity } from './KnownEntity';
import { sightingsOf } from './sightings';

/** A capability, and what of one entity has to do with it. */
export interface Own {
  capability: OfferedCapability;
  /** When it applied. */
  applicable: Stretch[];
  /** The same, until it was given up. */
  offered: Stretch[];
  /** As long as the capability and the entity are both there. */
  within: Stretch;
  /** What showed it and its alternatives, before it was even defined too. */
  seen: Sighting[];
}

/** What of an entity has to do with a capability. */
export function ownOf(
  { deprecations }: AdoptionDefinitions,
  capability: OfferedCapability,
  { entity, evidence }: KnownEntity,
): Own {
  const start = startOfDay(capability.validFrom);
  const ends = deprecations
    .filter(each => each.capability === capability.id && each.until)
    .map(({ until }) => endOfDay(until!));
  const whole = applicableStretches(entity, capability.appliesTo);
  const end = Math.min(Infinity, ...ends);
  return {
    capability,
    applicable: clipped(whole, { start, end: Infinity }),
    offered: clipped(whole, { start, end }),
    within: { start, end: entity.exists.end },
    seen: sightingsOf(capability, evidence),
  };
}

/** Whether two capabilities do the same job in one domain. */
export function isSibling(
  one: OfferedCapability,
  other: OfferedCapability,
): boolean {
  const [some, others] = [one.platformDomains, other.platformDomains];
  const sameDomain =
    some.some(domain => others.includes(domain)) ||
    (!some.length && !others.length);
  return (
    one.id !== other.id &&
    one.serves !== undefined &&
    one.serves === other.serves &&
    sameDomain
  );
}

/** Whether a sighting shows the capability, and not an alternative to it. */
export function isAdopting({ alternative }: Sighting): boolean {
  return alternative === undefined;
}
