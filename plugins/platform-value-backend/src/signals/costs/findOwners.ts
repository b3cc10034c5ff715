import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { memberKinds } from '../../catalog/memberships';
import { readPushTargets } from '../push/readPushTargets';

/**
 * The entities that tags name, by what is written: an entity ref, or the name
 * of a component. What names no entity that carries signals is left out.
 */
export async function findOwners(
  knex: Knex,
  names: readonly string[],
): Promise<Map<string, number>> {
  const refs = new Map(
    names.flatMap((name): [string, string][] => {
      const ref = refOf(name);
      return ref === undefined ? [] : [[name, ref]];
    }),
  );
  const targets = await readPushTargets(knex, [...refs.values()]);
  return new Map(
    [...refs].flatMap(([name, ref]): [string, number][] => {
      const target = targets.get(ref);
      const isOwner = target && memberKinds.includes(target.kind);
      return isOwner ? [[name, target.entityId]] : [];
    }),
  );
}

const longestRef = 200;

function refOf(name: string): string | undefined {
  // Postgres refuses NUL in text.
  if (name.length > longestRef || /\p{Cc}/u.test(name)) return undefined;
  try {
    const ref = parseEntityRef(name, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref).toLocaleLowerCase('en-US');
  } catch {
    // Whatever it is, it names no entity, and its cost is shown as such.
    return undefined;
  }
}
