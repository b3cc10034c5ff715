import type { Capability, Mandate } from './Definitions';
import type { Placed } from './Landscape';

function allows(list: readonly string[], value: string | undefined): boolean {
  return list.length === 0 || (value !== undefined && list.includes(value));
}

function isOfKind(capability: Capability, { kind, type }: Placed): boolean {
  const { kinds, types } = capability.appliesTo;
  if (!kinds) return kind === 'component' && allows(types ?? ['service'], type);
  return kinds.includes(kind) && allows(types ?? [], type);
}

/** Whether a capability is for an entity: every list that is given has to hold. */
export function appliesTo(capability: Capability, placed: Placed): boolean {
  const { lifecycles, tags, systems, domains, owners } = capability.appliesTo;
  const own = placed.entity.metadata.tags ?? [];
  return (
    isOfKind(capability, placed) &&
    allows(lifecycles, placed.lifecycle) &&
    (tags.length === 0 || tags.some(tag => own.includes(tag))) &&
    allows(systems, placed.system) &&
    allows(domains, placed.domain) &&
    allows(owners, placed.owner)
  );
}

/** Whether a mandate is for an entity: one list that names it is enough. */
export function isMeant({ scope }: Mandate, placed: Placed): boolean {
  if (!scope) return true;
  const { ref, owner, system, domain } = placed;
  return (
    scope.entities.includes(ref) ||
    scope.owners.includes(owner ?? '') ||
    scope.systems.includes(system ?? '') ||
    scope.domains.includes(domain ?? '')
  );
}
