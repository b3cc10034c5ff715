import { DatabaseScopes } from '../catalog/DatabaseScopes';
import { EntityAccess } from '../catalog/EntityAccess';
import { EntityOwnership } from '../catalog/EntityOwnership';
import { DatabaseDefinitionsStore } from '../platforms/DatabaseDefinitionsStore';
import { DatabaseReadingStore } from '../scorecards/stored/DatabaseReadingStore';
import { DatabaseProblemStore } from '../signals/DatabaseProblemStore';
import { DatabaseSourceStore } from '../signals/DatabaseSourceStore';
import { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import type { StartOptions } from './StartOptions';

/** What everything else reads and writes. */
export function openStores({
  knex,
  permissions,
  catalog,
  userInfo,
  clock,
}: StartOptions) {
  const scopes = new DatabaseScopes(knex);
  return {
    scopes,
    access: new EntityAccess({ permissions, catalog, clock }),
    ownership: new EntityOwnership(scopes, userInfo),
    sources: new DatabaseSourceStore(knex),
    problems: new DatabaseProblemStore(knex),
    definitions: new DatabaseDefinitionsStore(knex),
    exclusions: new DatabaseExclusionStore(knex),
    readings: new DatabaseReadingStore(knex),
  };
}

/** @internal */
export type Stores = ReturnType<typeof openStores>;
