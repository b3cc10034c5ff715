import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type {
  Source,
  SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { DatabaseBudget } from './budgets/DatabaseBudget';
import type { DatabaseProblemStore } from './DatabaseProblemStore';
import type { DatabaseSourceStore } from './DatabaseSourceStore';

/** A source that could be set up, under our own id. */
export interface RunningSource {
  definition: SourceDefinition;
  source: Source;
  sourceId: number;
}

/** @internal */
export interface StartSourcesOptions {
  definitions: SourceDefinition[];
  config: Config;
  logger: LoggerService;
  sources: DatabaseSourceStore;
  problems: DatabaseProblemStore;
  knex: Knex;
  clock: () => Date;
}

/** What became of the sources there are. */
export interface StartedSources {
  running: RunningSource[];
  /** Those that the configuration asks for, running or not. */
  wanted: SourceDefinition[];
}

/**
 * Sets those sources up that the configuration asks for. One whose
 * configuration can't be used is left out, logged once and named in Data
 * health; the others run.
 */
export async function startSources(
  options: StartSourcesOptions,
): Promise<StartedSources> {
  const running: RunningSource[] = [];
  const wanted: SourceDefinition[] = [];
  for (const definition of options.definitions) {
    const started = await startSource(options, definition);
    if (started === 'not wanted') continue;
    wanted.push(definition);
    if (started !== 'misconfigured') running.push(started);
  }
  return { running, wanted };
}

async function startSource(
  options: StartSourcesOptions,
  definition: SourceDefinition,
): Promise<RunningSource | 'misconfigured' | 'not wanted'> {
  const { config, logger, sources, problems, knex, clock } = options;
  const sourceId = await sources.idOf(definition.id);
  try {
    const source = definition.create({
      config,
      logger,
      openBudget: budget => new DatabaseBudget(knex, sourceId, budget, clock),
    });
    return source ? { definition, source, sourceId } : 'not wanted';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = remedyOf(error);
    logger.warn(`source ${definition.id} is left out: ${message} ${remedy}`);
    const problem = { code: 'misconfigured', subject: definition.id };
    const found = { ...problem, message, remedy };
    await problems.replace(sourceId, [found], clock());
    return 'misconfigured';
  }
}

function remedyOf(error: unknown): string {
  const given =
    typeof error === 'object' && error && 'remedy' in error
      ? error.remedy
      : undefined;
  return typeof given === 'string'
    ? given
    : 'Set the configuration right and restart the backend.';
}
