import type { Knex } from 'knex';
import { DatabaseEntityStore, type MirroredEntity } from '../plugin/store';
import { platformEntities } from './adoption/platformEntities';
import { startOfDay, type StoreSize } from './StoreSize';

/** How many entities belong to one of each. */
const membersOf = { team: 10, system: 20, domain: 500 };

/** What entities are grouped by. */
export type Grouping = keyof typeof membersOf;

const kindOf = { team: 'group', system: 'system', domain: 'domain' };

const entitiesPerStatement = 1000;

/** The ref of an entity that carries signals, from 0. */
export function refOf(entity: number): string {
  return `component:default/service-${String(entity).padStart(6, '0')}`;
}

/** The ref of what an entity belongs to. */
export function groupingRef(grouping: Grouping, entity: number): string {
  const nth = Math.floor(entity / membersOf[grouping]);
  return `${kindOf[grouping]}:default/${grouping}-${nth}`;
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
    ...platformEntities(),
    ...groupingsOf('team', entities),
    ...groupingsOf('system', entities),
    ...groupingsOf('domain', entities),
  ];
}

function groupingsOf(name: Grouping, entities: number): MirroredEntity[] {
  const count = Math.ceil(entities / membersOf[name]);
  return Array.from({ length: count }, (_, index) => ({
    ref: groupingRef(name, index * membersOf[name]),
    uid: `${kindOf[name]}-${index}`,
    kind: kindOf[name],
    title: `${name} ${index}`,
    memberships: [],
    traits: [],
  }));
}

function service(entity: number): MirroredEntity {
  return {
    ref: refOf(entity),
    uid: `service-${entity}`,
    kind: 'component',
    title: `Service ${entity}`,
    memberships: [
      {
        relation: 'owner',
        target: groupingRef('team', entity),
      },
      {
        relation: 'system',
        target: groupingRef('system', entity),
      },
      {
        relation: 'domain',
        target: groupingRef('domain', entity),
      },
      { relation: 'lifecycle', target: 'production' },
    ],
    traits: [{ trait: 'type', key: '', value: 'service' }],
  };
}
