import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import type { DatedEntity } from '../../catalog/DatedEntity';
import { hierarchyOf, membershipsOf } from '../../catalog/memberships';
import { traitsOf } from '../../catalog/traits';
import { always } from '../stretches';

const entitySchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string().min(1),
  metadata: z
    .object({
      name: z.string().min(1),
      namespace: z.string().optional(),
      annotations: z.record(z.string(), z.string()).optional(),
      tags: z.array(z.string()).optional(),
    })
    .catchall(z.json()),
  spec: z.record(z.string(), z.json()).optional(),
});

/** What the catalog makes of fields: the relation, and the kind if it isn't said. */
const fields: Record<string, [relation: string, kind: string]> = {
  owner: ['ownedBy', 'group'],
  parent: ['childOf', 'group'],
  system: ['partOf', 'system'],
  domain: ['partOf', 'domain'],
  subcomponentOf: ['partOf', 'component'],
  dependsOn: ['dependsOn', 'component'],
  providesApis: ['providesApi', 'api'],
  consumesApis: ['consumesApi', 'api'],
};

function relationsOf({ spec, metadata }: Entity): Entity['relations'] {
  return Object.entries(fields).flatMap(([field, [type, defaultKind]]) =>
    [spec?.[field] ?? []]
      .flat()
      .filter(ref => typeof ref === 'string')
      .map(ref => {
        const defaultNamespace = metadata.namespace ?? 'default';
        const named = parseEntityRef(ref, { defaultKind, defaultNamespace });
        return { type, targetRef: stringifyEntityRef(named) };
      }),
  );
}

/**
 * Reads catalog entities from YAML, with the relations that the catalog would
 * find.
 *
 * @throws Error naming the document that is no entity.
 */
export function parseEntities(text: string): Entity[] {
  return parseAllDocuments(text).flatMap((document, index) => {
    const [error] = document.errors;
    if (error) throw error;
    if (document.contents === null) return [];
    const result = entitySchema.safeParse(document.toJS());
    if (!result.success) {
      const [{ path, message }] = result.error.issues;
      throw new Error(
        `document ${index + 1} is no catalog entity: ${path.join(
          '.',
        )}: ${message}`,
      );
    }
    const entity: Entity = result.data;
    return [{ ...entity, relations: relationsOf(entity) }];
  });
}

/** Entities as they would be if they had always been as they are. */
export function declaredEntities(entities: Entity[]): DatedEntity[] {
  const hierarchy = hierarchyOf(entities);
  return entities.map((entity, index) => ({
    ...{ entityId: index, ref: stringifyEntityRef(entity), exists: always },
    kind: entity.kind.toLocaleLowerCase('en-US'),
    memberships: membershipsOf(entity, hierarchy).map(each => ({
      ...{ ...each, ...always },
    })),
    traits: traitsOf(entity).map(each => ({ ...each, ...always })),
  }));
}

/** The platforms among entities, with their domains. */
export function declaredPlatforms(
  entities: DatedEntity[],
): Map<string, string[]> {
  const platforms = entities.filter(
    ({ kind, traits }) =>
      ['system', 'component'].includes(kind) &&
      traits.some(
        ({ trait, value }) => trait === 'type' && value === 'platform',
      ),
  );
  return new Map(
    platforms.map(({ ref, memberships, traits }) => [
      ref,
      [
        ...memberships
          .filter(({ relation }) => relation === 'domain')
          .map(({ target }) => target),
        ...traits
          .filter(
            ({ key, value }) => key === 'partOf' && value.startsWith('domain:'),
          )
          .map(({ value }) => value),
      ],
    ]),
  );
}
