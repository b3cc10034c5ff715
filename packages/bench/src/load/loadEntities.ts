import type { Knex } from 'knex';
import { DatabaseEntityStore, type MirroredEntity } from '../plugin/store';
import { startOfDay, type StoreSize } from './StoreSize';

/** How many entities belong to one of each. */
const membersOf = { team: 10, system: 20, domain: 500 };

const entitiesPerStatement = 1000;

/** The ref of an entity that carries signals, from 0. */
export function refOf(entity: number): string {
  return `component:default/service-${String(entity).padStart(6, '0')}`;
}

/**
 * Puts an organisation into the catalog's mirror.
 *
 * @returns our ids of the entities that carry signals, by their position
 */
export async function loadEntities(
  knex: Knex,
  size: StoreSize,
): Promise<number[]> {
  const store = new DatabaseEntityStore(knex);
  const since = startOfDay(size, 0);
  await store.store(groupings(size), since);
  const ids: number[] = [];
  for (let from = 0; from < size.entities; from += entitiesPerStatement) {
    const count = Math.min(entitiesPerStatement, size.entities - from);
    const batch = Array.from({ length: count }, (_, i) => service(from + i));
    const stored = await store.store(batch, since);
    ids.push(...batch.map(({ ref }) => stored.get(ref)!));
  }
  return ids;
}

function groupings({ entities }: StoreSize): MirroredEntity[] {
  return [
    ...grouping('group', 'team', Math.ceil(entities / membersOf.team)),
    ...grouping('system', 'system', Math.ceil(entities / membersOf.system)),
    ...grouping('domain', 'domain', Math.ceil(entities / membersOf.domain)),
  ];
}

function grouping(kind: string, name: string, count: number): MirroredEntity[] {
  return Array.from({ length: count }, (_, index) => ({
    ref: `${kind}:default/${name}-${index}`,
    uid: `${kind}-${index}`,
    kind,
    title: `${name} ${index}`,
    memberships: [],
    traits: [],
  }));
}

function service(entity: number): MirroredEntity {
  const nth = (size: number) => Math.floor(entity / size);
  return {
    ref: refOf(entity),
    uid: `service-${entity}`,
    kind: 'component',
    title: `Service ${entity}`,
    memberships: [
      {
        relation: 'owner',
        target: `group:default/team-${nth(membersOf.team)}`,
      },
      {
        relation: 'system',
        target: `system:default/system-${nth(membersOf.system)}`,
      },
      {
        relation: 'domain',
        target: `domain:default/domain-${nth(membersOf.domain)}`,
      },
      { relation: 'lifecycle', target: 'production' },
    ],
    traits: [{ trait: 'type', key: '', value: 'service' }],
  };
}
