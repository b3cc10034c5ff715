import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { catalogEntities, type World } from 'platform-value-upstreams';
import { Collection } from '../../signals/Collection';
import { DatabaseProblemStore } from '../../signals/DatabaseProblemStore';
import { DatabaseSourceStore } from '../../signals/DatabaseSourceStore';
import { readSources } from '../../signals/health/readSources';
import { startSources, type RunningSource } from '../../signals/RunningSource';
import { quietTelemetry } from '../quietTelemetry';
import { nextMoment } from './nextMoment';
import type { SimulatedClock } from './SimulatedClock';
import { sourcesAt } from './sourcesAt';

const minute = 60_000;

/** What a portal is made of. */
export interface SimulatedPortalOptions {
  knex: Knex;
  world: World;
  clock: SimulatedClock;
  config: JsonObject;
  /** Ids of the sources it reads; all when absent. */
  sources?: string[];
}

/** A portal as far as it collects, in a time that passes without waiting. */
export class SimulatedPortal {
  readonly logger = mockServices.logger.mock();
  private readonly definitions;
  private running: RunningSource[] = [];
  private collection: Collection | undefined;

  constructor(private readonly options: SimulatedPortalOptions) {
    this.definitions = sourcesAt(options.clock).filter(
      ({ id }) => options.sources?.includes(id) ?? true,
    );
    this.logger.child.mockReturnValue(this.logger);
  }

  /** Sets up the sources, and sweeps the catalog. */
  async start(): Promise<void> {
    const { knex, clock, config, world } = this.options;
    const { logger, definitions } = this;
    const { running } = await startSources({
      ...{ definitions, logger, knex, clock: clock.now },
      config: mockServices.rootConfig({ data: config }),
      sources: new DatabaseSourceStore(knex),
      problems: new DatabaseProblemStore(knex),
    });
    this.running = running;
    this.collection = new Collection({
      ...{ knex, logger, clock: clock.now, running: this.running },
      random: () => 0.5,
      telemetry: quietTelemetry(),
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: catalogEntities(world.catalog) }),
    });
    await this.collection.mirror();
  }

  /** Looks for what moved, and does all that is due now. */
  async collect(): Promise<void> {
    const { signal } = new AbortController();
    for (const source of this.running) {
      await this.collection?.probe(source, signal);
      await this.collection?.work(source, signal);
    }
    await this.collection?.link(signal);
  }

  /** Collects every so many minutes until a moment. */
  async collectUntil(moment: Date, every: number): Promise<void> {
    const { clock } = this.options;
    await this.collect();
    while (clock.now() < moment) {
      const next = new Date(clock.now().getTime() + every * minute);
      clock.passUntil(next < moment ? next : moment);
      await this.collect();
    }
  }

  /**
   * Collects, whenever something is due, until nothing is.
   *
   * @throws Error when something is due at a moment for ever
   */
  async settle(): Promise<void> {
    const { knex, clock } = this.options;
    for (let round = 0; round < 40; round += 1) {
      await this.collect();
      const next = await nextMoment(knex, clock.now());
      if (!next) return;
      clock.passUntil(next);
    }
    throw new Error('it is never at an end');
  }

  /** Data health, as the page shows it. */
  health() {
    const { knex, clock } = this.options;
    const shown = this.definitions.map(definition => ({
      ...definition,
      running: this.running.some(each => each.definition === definition),
    }));
    return readSources(knex, shown, clock.now());
  }
}
