import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  DatabaseEntityStore,
  MirroredEntity,
} from './DatabaseEntityStore';
import { hierarchyOf, membershipsOf, type Hierarchy } from './memberships';
import { traitsOf } from './traits';

const mirroredKinds = [
  'Group',
  'System',
  'Domain',
  'Component',
  'API',
  'Resource',
];

const pageSize = 500;

/** @internal */
export interface MirrorCatalogOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'streamEntities'>;
  store: DatabaseEntityStore;
  now: Date;
  /** Told of each page, with our ids by ref. */
  onEntities(entities: Entity[], ids: Map<string, number>): Promise<void>;
}

function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const name =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return (
    entity.metadata.title ??
    (typeof name === 'string' ? name : entity.metadata.name)
  );
}

function mirrored(entity: Entity, hierarchy: Hierarchy): MirroredEntity {
  const ref = stringifyEntityRef(entity);
  return {
    ref,
    uid: entity.metadata.uid ?? ref,
    kind: entity.kind.toLocaleLowerCase('en-US'),
    title: titleOf(entity),
    memberships: membershipsOf(entity, hierarchy),
    traits: traitsOf(entity),
  };
}

async function collectKinds(
  options: MirrorCatalogOptions,
  kinds: string[],
): Promise<Entity[]> {
  const credentials = await options.auth.getOwnServiceCredentials();
  const found: Entity[] = [];
  const pages = options.catalog.streamEntities(
    { filter: { kind: kinds }, pageSize },
    { credentials },
  );
  for await (const page of pages) found.push(...page);
  return found;
}

/**
 * Sweeps the catalog once: stores each entity with its memberships as of now,
 * and marks what is gone. Nothing is removed when the sweep is cut, or when
 * the catalog answers with nothing at all.
 */
export async function mirrorCatalog(
  options: MirrorCatalogOptions,
): Promise<{ entities: number; removed: string[] }> {
  const { auth, catalog, store, now } = options;
  const hierarchy = hierarchyOf(
    await collectKinds(options, ['Group', 'System']),
  );
  const refs: string[] = [];
  const credentials = await auth.getOwnServiceCredentials();
  const pages = catalog.streamEntities(
    { filter: { kind: mirroredKinds }, pageSize },
    { credentials },
  );
  for await (const page of pages) {
    const entities = page.map(entity => mirrored(entity, hierarchy));
    const ids = await store.store(entities, now);
    refs.push(...entities.map(entity => entity.ref));
    await options.onEntities(page, ids);
  }
  const removed = refs.length ? await store.removeOthers(refs, now) : [];
  return { entities: refs.length, removed };
}
