import {
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogEntity } from '../world/World';

function relation(type: string, target: unknown, defaultKind: string) {
  if (typeof target !== 'string') return [];
  const targetRef = stringifyEntityRef(parseEntityRef(target, { defaultKind }));
  return [{ type, targetRef }];
}

/** Entities as the catalog answers them: with the relations it finds in their spec. */
export function catalogEntities(entities: CatalogEntity[]): Entity[] {
  return entities.map(({ spec, metadata, ...entity }) => ({
    ...entity,
    metadata: { namespace: 'default', ...metadata },
    spec: JSON.parse(JSON.stringify(spec)),
    relations: [
      ...relation(RELATION_OWNED_BY, spec.owner, 'group'),
      ...relation(RELATION_PART_OF, spec.system, 'system'),
      ...relation(RELATION_PART_OF, spec.domain, 'domain'),
      ...relation(RELATION_CHILD_OF, spec.parent, 'group'),
      ...[spec.dependsOn ?? []]
        .flat()
        .flatMap(target => relation(RELATION_DEPENDS_ON, target, 'component')),
    ],
  }));
}
