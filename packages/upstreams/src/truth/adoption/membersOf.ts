import type { History } from './History';
import { placedAs } from './Landscape';
import type { Organisation } from './Organisation';

/** Whom an adoption metric is about. */
export type AdoptionScope =
  /** An entity, group, system or domain. */
  | { ref: string }
  /** A platform, by the entities its capabilities are for. */
  | { platform: string }
  | { capability: string }
  | 'organisation';

function isMember(
  { landscape }: Organisation,
  ref: string,
): (entity: string) => boolean {
  const scope = placedAs(ref, landscape);
  return entity => {
    const { groups, system, domain } = placedAs(entity, landscape);
    return (
      entity === ref ||
      (scope.kind === 'group' && groups.includes(ref)) ||
      (scope.kind === 'system' && system === ref) ||
      (scope.kind === 'domain' && domain === ref)
    );
  };
}

/**
 * The histories that a metric of a scope is made of.
 *
 * @throws Error when there is no such entity.
 */
export function membersOf(
  organisation: Organisation,
  scope: AdoptionScope,
): History[] {
  const { histories } = organisation;
  if (scope === 'organisation') return histories;
  if ('capability' in scope) {
    return histories.filter(
      ({ capability }) => capability === scope.capability,
    );
  }
  if ('platform' in scope) {
    return histories.filter(({ platform }) => platform === scope.platform);
  }
  const belongs = isMember(organisation, scope.ref);
  return histories.filter(({ entity }) => belongs(entity));
}
