import { SourceLinks } from '../scorecards/evidence/SourceLinks';
import type { SourceFacts } from '../scorecards/streamFacts';
import { Collection } from '../signals/Collection';
import { startTelemetry } from '../signals/health/startTelemetry';
import { startSources } from '../signals/RunningSource';
import type { Stores } from './openStores';
import type { StartOptions } from './StartOptions';

/** Sets the sources up, and what collects from them. */
export async function openCollection(
  options: StartOptions,
  { sources, problems }: Stores,
) {
  const { knex, auth, catalog, logger, clock, config } = options;
  const { running, wanted } = await startSources({
    definitions: options.sourceDefinitions,
    config: options.rootConfig,
    ...{ logger, sources, problems, knex, clock },
  });
  const telemetry = startTelemetry({ knex, clock });
  const facts: SourceFacts = {
    names: new Map(
      running.map(({ sourceId, definition }) => [sourceId, definition.id]),
    ),
    scheduleSeconds: config.collectEvery.minutes * 60,
  };
  return {
    running,
    wanted,
    facts,
    links: new SourceLinks(
      new Map(running.map(({ sourceId, source }) => [sourceId, source])),
    ),
    collection: new Collection({
      ...{ telemetry, knex, auth, catalog, logger, running, clock },
    }),
  };
}

/** @internal */
export type OpenedCollection = Awaited<ReturnType<typeof openCollection>>;
