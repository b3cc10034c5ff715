import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { DatabaseEntityStore } from '../catalog/DatabaseEntityStore';
import { mirrorCatalog } from '../catalog/mirrorCatalog';
import { assignEntities } from './assignEntities';
import { collectSource } from './collectSource';
import { DatabaseAssignmentStore } from './DatabaseAssignmentStore';
import {
  DatabaseProblemStore,
  type FoundProblem,
} from './DatabaseProblemStore';
import { DatabaseSignalStore } from './DatabaseSignalStore';
import { DatabaseSourceStore } from './DatabaseSourceStore';
import { DatabaseStreamStore } from './DatabaseStreamStore';
import { refreshLinks } from './linking/refreshLinks';
import type { RunningSource } from './RunningSource';

/** @internal */
export interface CollectionOptions {
  knex: Knex;
  auth: AuthService;
  catalog: Pick<CatalogService, 'streamEntities'>;
  logger: LoggerService;
  running: RunningSource[];
  clock: () => Date;
}

/** Keeps the mirror of the catalog and the signals of all sources current. */
export class Collection {
  private readonly entities: DatabaseEntityStore;
  private readonly assignments: DatabaseAssignmentStore;
  private readonly problems: DatabaseProblemStore;
  private readonly signals: DatabaseSignalStore;
  private readonly sources: DatabaseSourceStore;
  private readonly streams: DatabaseStreamStore;

  constructor(private readonly options: CollectionOptions) {
    const { knex } = options;
    this.entities = new DatabaseEntityStore(knex);
    this.assignments = new DatabaseAssignmentStore(knex);
    this.problems = new DatabaseProblemStore(knex);
    this.signals = new DatabaseSignalStore(knex);
    this.sources = new DatabaseSourceStore(knex);
    this.streams = new DatabaseStreamStore(knex);
  }

  /**
   * Sweeps the catalog, and asks each source what it will collect for whom.
   *
   * @returns how many entities there are
   */
  async mirror(): Promise<number> {
    const { auth, catalog, clock, running } = this.options;
    const found = new Map<RunningSource, FoundProblem[]>(
      running.map(source => [source, []]),
    );
    const now = clock();
    const { entities } = await mirrorCatalog({
      auth,
      catalog,
      store: this.entities,
      now,
      onEntities: (page, ids) => this.assign(page, ids, found, now),
    });
    await this.assignments.closeRemoved(now);
    for (const [source, problems] of found) {
      await this.report(source, problems, now);
    }
    return entities;
  }

  /** Collects one source, and links what it brought. */
  async collect(running: RunningSource, signal: AbortSignal): Promise<void> {
    const { knex, logger, clock } = this.options;
    const { moved, failed } = await collectSource({
      ...running,
      knex,
      assignments: this.assignments,
      signals: this.signals,
      sources: this.sources,
      streams: this.streams,
      logger,
      onCollected: entityIds => refreshLinks(knex, entityIds),
      clock,
      signal,
    });
    logger.debug(
      `collected ${running.definition.id}: ${moved} streams moved, ${failed} partitions failed`,
    );
  }

  private async assign(
    entities: Entity[],
    ids: Map<string, number>,
    found: Map<RunningSource, FoundProblem[]>,
    now: Date,
  ): Promise<void> {
    for (const [running, problems] of found) {
      const own = await assignEntities({
        ...running,
        entities,
        ids,
        store: this.assignments,
        now,
      });
      problems.push(...own);
    }
  }

  private async report(
    { definition, sourceId }: RunningSource,
    problems: FoundProblem[],
    now: Date,
  ): Promise<void> {
    const fresh = await this.problems.replace(sourceId, problems, now);
    for (const { subject, message, remedy } of fresh) {
      this.options.logger.warn(
        `${definition.id}: ${subject}: ${message} ${remedy}`,
      );
    }
  }
}
