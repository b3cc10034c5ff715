import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type {
  Source,
  SourceDefinition,
} from 'backstage-plugin-platform-value-node';
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
  now: Date;
}

/**
 * Sets sources up. One whose configuration can't be used is left out, logged
 * once and named in Data health; the others run.
 */
export async function startSources(
  options: StartSourcesOptions,
): Promise<RunningSource[]> {
  const running: RunningSource[] = [];
  for (const definition of options.definitions) {
    const started = await startSource(options, definition);
    if (started) running.push(started);
  }
  return running;
}

async function startSource(
  options: StartSourcesOptions,
  definition: SourceDefinition,
): Promise<RunningSource | undefined> {
  const { config, logger, sources, problems, now } = options;
  const sourceId = await sources.idOf(definition.id);
  try {
    const source = definition.create({ config, logger });
    return { definition, source, sourceId };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = remedyOf(error);
    logger.warn(`source ${definition.id} is left out: ${message} ${remedy}`);
    const problem = { code: 'misconfigured', subject: definition.id };
    await problems.replace(sourceId, [{ ...problem, message, remedy }], now);
    return undefined;
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
