import type { Organisation } from 'platform-value-upstreams';
import type { AskedScope } from './AskedScope';

/** A component of a scope, and since when it belongs to it, epoch milliseconds. */
export interface TrueMember {
  entity: string;
  from: number;
}

/** The components that a scope is made of: of a platform those that it offers something to, from then on. */
export function membersOfScope(
  { landscape, histories }: Organisation,
  { truth: scope }: AskedScope,
): TrueMember[] {
  const components = landscape.filter(({ kind }) => kind === 'component');
  return components.flatMap(({ ref, groups, system, domain, entity }) => {
    const member = { entity: entity.metadata.name, from: -Infinity };
    if (scope === 'organisation') return [member];
    if ('ref' in scope) {
      const above = [ref, ...groups, system, domain];
      return above.includes(scope.ref) ? [member] : [];
    }
    const offered = histories
      .filter(history => history.entity === ref)
      .filter(
        history => 'platform' in scope && history.platform === scope.platform,
      )
      .map(({ offeredFrom }) => offeredFrom);
    return offered.length ? [{ ...member, from: Math.min(...offered) }] : [];
  });
}
