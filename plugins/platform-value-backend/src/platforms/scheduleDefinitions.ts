import type {
  AuthService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { annotations } from 'backstage-plugin-platform-value-common';
import type { DatabaseProblemStore } from '../signals/DatabaseProblemStore';
import type { DatabaseSourceStore } from '../signals/DatabaseSourceStore';
import type { ShownSource } from '../signals/health/readSources';
import type { DatabaseDefinitionsStore } from './DatabaseDefinitionsStore';
import { refreshDefinitions } from './refreshDefinitions';

/** How Data health shows what is wrong with definitions. */
export const shownDefinitions: ShownSource = {
  id: 'definitions',
  title: 'Definitions',
  streams: [],
  running: true,
};

/** @internal */
export interface ScheduleDefinitionsOptions {
  scheduler: SchedulerService;
  reader: UrlReaderService;
  store: DatabaseDefinitionsStore;
  /** Beside those that platform entities name. */
  urls: string[];
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntities'>;
  sources: DatabaseSourceStore;
  problems: DatabaseProblemStore;
  logger: LoggerService;
  /** Called when something is different from before. */
  onChanged(): Promise<void>;
  clock: () => Date;
}

/** Addresses of documents that entities of the catalog name, each once. */
async function annotatedUrls({
  auth,
  catalog,
}: Pick<ScheduleDefinitionsOptions, 'auth' | 'catalog'>): Promise<string[]> {
  const key = `metadata.annotations.${annotations.definitions}`;
  const { items } = await catalog.getEntities(
    { filter: { [key]: CATALOG_FILTER_EXISTS }, fields: ['metadata'] },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const urls = items.flatMap(
    entity => entity.metadata.annotations?.[annotations.definitions] ?? [],
  );
  return [...new Set(urls)].sort();
}

/** Reads the definitions documents once, and says what is wrong with them. */
async function refresh(
  options: ScheduleDefinitionsOptions,
  sourceId: number,
): Promise<void> {
  const { problems, logger, clock, onChanged } = options;
  const urls = [...options.urls, ...(await annotatedUrls(options))];
  const now = clock();
  const found = await refreshDefinitions({ ...options, urls, now });
  if (found.changed) await onChanged();
  const fresh = await problems.replace(sourceId, found.problems, now);
  for (const { subject, message, remedy } of fresh) {
    logger.warn(`definitions ${subject}: ${message}. ${remedy}`);
  }
}

/**
 * Reads the definitions documents every five minutes.
 *
 * @returns reads them now
 */
export async function scheduleDefinitions(
  options: ScheduleDefinitionsOptions,
): Promise<() => Promise<void>> {
  const sourceId = await options.sources.idOf(shownDefinitions.id);
  const fn = () => refresh(options, sourceId);
  await options.scheduler.scheduleTask({
    id: 'platform-value-read-definitions',
    frequency: { minutes: 5 },
    timeout: { minutes: 2 },
    scope: 'global',
    fn,
  });
  return fn;
}
