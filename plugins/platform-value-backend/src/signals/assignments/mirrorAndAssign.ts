import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { DatabaseEntityStore } from '../../catalog/DatabaseEntityStore';
import { mirrorCatalog } from '../../catalog/mirrorCatalog';
import {
  DatabaseProblemStore,
  type FoundProblem,
} from '../DatabaseProblemStore';
import type { RunningSource } from '../RunningSource';
import { assignEntities } from './assignEntities';
import type { DatabaseAssignmentStore } from './DatabaseAssignmentStore';

/** @internal */
export interface MirrorAndAssignOptions {
  knex: Knex;
  auth: AuthService;
  catalog: Pick<CatalogService, 'streamEntities'>;
  logger: LoggerService;
  running: RunningSource[];
  assignments: DatabaseAssignmentStore;
  clock: () => Date;
}

/**
 * Sweeps the catalog, and asks each source what it will collect for whom.
 *
 * @returns how many entities there are
 */
export async function mirrorAndAssign(
  options: MirrorAndAssignOptions,
): Promise<number> {
  const { knex, auth, catalog, running, assignments, clock } = options;
  const found = new Map<RunningSource, FoundProblem[]>(
    running.map(source => [source, []]),
  );
  const now = clock();
  const { entities } = await mirrorCatalog({
    auth,
    catalog,
    store: new DatabaseEntityStore(knex),
    now,
    onEntities: (page, ids) => assignPage(options, page, { ids, found, now }),
  });
  await assignments.closeRemoved(now);
  for (const [source, problems] of found) {
    await report(options, source, { problems, now });
  }
  return entities;
}

async function assignPage(
  { assignments: store }: MirrorAndAssignOptions,
  entities: Entity[],
  sweep: {
    ids: Map<string, number>;
    found: Map<RunningSource, FoundProblem[]>;
    now: Date;
  },
): Promise<void> {
  const { ids, found, now } = sweep;
  for (const [running, problems] of found) {
    const own = await assignEntities({ ...running, entities, ids, store, now });
    problems.push(...own);
  }
}

async function report(
  { knex, logger }: MirrorAndAssignOptions,
  { definition, sourceId }: RunningSource,
  { problems, now }: { problems: FoundProblem[]; now: Date },
): Promise<void> {
  const store = new DatabaseProblemStore(knex);
  for (const fresh of await store.replace(sourceId, problems, now)) {
    const { subject, message, remedy } = fresh;
    logger.warn(`${definition.id}: ${subject}: ${message} ${remedy}`);
  }
}
