import type { Stretch } from 'backstage-plugin-platform-value-node';
import type { DatedEntity } from '../catalog/DatedEntity';
import type { Relation } from '../catalog/memberships';
import type { AppliesTo } from './capabilityDefinition';
import type { MandateDefinition, MandateScope } from './decreeDefinitions';
import { always, intersection, startOfDay, union } from './stretches';

function belonging(
  { memberships }: DatedEntity,
  relations: Relation[],
  targets: readonly string[],
): Stretch[] {
  return union(
    memberships.filter(
      ({ relation, target }) =>
        relations.includes(relation) && targets.includes(target),
    ),
  );
}

function having(
  { traits }: DatedEntity,
  type: 'type' | 'tag',
  wanted: readonly string[],
): Stretch[] {
  return union(
    traits.filter(
      ({ trait, key, value }) =>
        trait === type && wanted.includes(type === 'tag' ? key : value),
    ),
  );
}

const owning: Relation[] = ['owner', 'ancestor'];

/** When an entity is one of those that a capability is for. */
export function applicableStretches(
  entity: DatedEntity,
  appliesTo: AppliesTo,
): Stretch[] {
  const { kinds, types, lifecycles, tags } = appliesTo;
  const { systems, domains, owners } = appliesTo;
  if (kinds.length && !kinds.includes(entity.kind)) return [];
  const conditions: [readonly string[], () => Stretch[]][] = [
    [types, () => having(entity, 'type', types)],
    [tags, () => having(entity, 'tag', tags)],
    [lifecycles, () => belonging(entity, ['lifecycle'], lifecycles)],
    [systems, () => belonging(entity, ['system'], systems)],
    [domains, () => belonging(entity, ['domain'], domains)],
    [owners, () => belonging(entity, owning, owners)],
  ];
  return conditions
    .filter(([wanted]) => wanted.length)
    .reduce<Stretch[]>(
      (stretches, [, hold]) => intersection(stretches, hold()),
      [entity.exists],
    );
}

function scopeStretches(entity: DatedEntity, scope: MandateScope): Stretch[] {
  const { domains, systems, owners, entities } = scope;
  return union([
    ...belonging(entity, ['domain'], domains),
    ...belonging(entity, ['system'], systems),
    ...belonging(entity, owning, owners),
    ...(entities.includes(entity.ref) ? [always] : []),
  ]);
}

/** When a mandate holds for an entity: from its announcement on. */
export function mandatedStretches(
  entity: DatedEntity,
  { announced, scope }: MandateDefinition,
): Stretch[] {
  const since = [{ start: startOfDay(announced), end: Infinity }];
  const inScope = scope ? scopeStretches(entity, scope) : [always];
  return intersection(intersection(inScope, since), [entity.exists]);
}
