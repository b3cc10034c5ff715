/**
 * Ids that readings are stored under. An entity, group, system or domain has
 * its own; a platform, which is an entity too, the negative of its own for
 * what its users come to; the organisation none of these.
 */
export const organisationScopeId = 0;

/** The id of a platform's roll-up. */
export function platformScopeId(entityId: number): number {
  return -entityId;
}

/** The platform's own id. */
export function platformOf(scopeId: number): number {
  return -scopeId;
}
