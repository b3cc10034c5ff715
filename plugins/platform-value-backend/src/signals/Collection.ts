import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { DatabaseAssignmentStore } from './assignments/DatabaseAssignmentStore';
import { mirrorAndAssign } from './assignments/mirrorAndAssign';
import { collectDue } from './collecting/collectDue';
import { DatabasePageStore } from './collecting/DatabasePageStore';
import {
  DatabaseSliceStore,
  type LeaseOptions,
} from './collecting/DatabaseSliceStore';
import { DatabaseSignalStore } from './DatabaseSignalStore';
import { DatabaseSourceStore } from './DatabaseSourceStore';
import { linkMarked } from './linking/refreshLinks';
import { DatabaseProbeStore } from './probing/DatabaseProbeStore';
import { probeSource } from './probing/probeSource';
import type { Telemetry } from './health/Telemetry';
import type { RunningSource } from './RunningSource';
import { reconcileDue } from './reconciliation/reconcileDue';

/** @internal */
export interface CollectionOptions {
  knex: Knex;
  auth: AuthService;
  catalog: Pick<CatalogService, 'streamEntities'>;
  logger: LoggerService;
  running: RunningSource[];
  clock: () => Date;
  telemetry: Telemetry;
  /** 0 … 1; spreads what would come at the same time. */
  random?: () => number;
  leases?: LeaseOptions;
}

/** Slices of a source that one process works on at once. */
const slicesAtOnce = 32;

/**
 * Keeps the mirror of the catalog and the signals of all sources current. Any
 * number of processes may do each step at the same time.
 */
export class Collection {
  private readonly assignments: DatabaseAssignmentStore;
  private readonly sources: DatabaseSourceStore;
  private readonly slices: DatabaseSliceStore;
  private readonly pages: DatabasePageStore;
  private readonly probes: DatabaseProbeStore;
  private readonly signals: DatabaseSignalStore;
  private readonly said = new Set<string>();
  private readonly counted = new Map<RunningSource, number>();

  constructor(private readonly options: CollectionOptions) {
    const { knex, leases } = options;
    this.assignments = new DatabaseAssignmentStore(knex);
    this.sources = new DatabaseSourceStore(knex);
    this.signals = new DatabaseSignalStore(knex);
    this.slices = new DatabaseSliceStore(knex, leases);
    this.pages = new DatabasePageStore(knex, this.signals);
    this.probes = new DatabaseProbeStore(knex);
  }

  /**
   * Sweeps the catalog, and asks each source what it will collect for whom.
   *
   * @returns how many entities there are
   */
  mirror(): Promise<number> {
    return mirrorAndAssign({ ...this.options, assignments: this.assignments });
  }

  /**
   * Looks for what moved in a source, when it is time for that, and makes it
   * due.
   *
   * @returns how many streams
   */
  async probe(running: RunningSource, signal: AbortSignal): Promise<number> {
    const { clock } = this.options;
    const due = await this.sources.isProbeDue(running.sourceId, clock());
    if (!due) return 0;
    this.said.clear();
    const { assignments, probes, sources } = this;
    const moved = await probeSource({
      ...running,
      ...{ assignments, probes, sources, clock, signal },
      warnOnce: message => this.warnOnce(running, message),
    });
    await this.countCalls(running);
    return moved;
  }

  /**
   * Collects what is due of a source, then counts what it holds against the
   * source where that is due, until there is nothing more to do.
   *
   * @returns how many slices were worked on
   */
  async work(running: RunningSource, signal: AbortSignal): Promise<number> {
    const { clock, logger, telemetry, random = Math.random } = this.options;
    const { slices, pages, signals } = this;
    const options = {
      ...running,
      ...{
        slices,
        pages,
        signals,
        slicesAtOnce,
        clock,
        random,
        logger,
        telemetry,
        signal,
      },
      warnOnce: (message: string) => this.warnOnce(running, message),
      readPartitions: (ids: number[]) =>
        this.assignments.readPartitions(running.sourceId, ids),
    };
    const collected = await collectDue(options);
    const reconciled = await reconcileDue({
      ...options,
      knex: this.options.knex,
    });
    await this.countCalls(running);
    return collected + reconciled;
  }

  /**
   * Links what was collected.
   *
   * @returns how many entities
   */
  link(signal: AbortSignal): Promise<number> {
    const { knex, clock } = this.options;
    return linkMarked(knex, { clock, signal });
  }

  private async countCalls(running: RunningSource): Promise<void> {
    const calls = running.source.calls();
    const before = this.counted.get(running) ?? 0;
    this.counted.set(running, calls);
    this.options.telemetry.called(running.definition.id, calls - before);
    await this.sources.countCalls(running.sourceId, calls - before);
  }

  /** A wrong credential fails every partition with the same words: they are logged once. */
  private warnOnce({ definition }: RunningSource, message: string): void {
    const text = `${definition.id}: ${message}`;
    if (!this.said.has(text)) this.options.logger.warn(text);
    this.said.add(text);
  }
}
