import type {
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
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
  urls: string[];
  sources: DatabaseSourceStore;
  problems: DatabaseProblemStore;
  logger: LoggerService;
  clock: () => Date;
}

/** Reads the definitions documents again every five minutes. */
export async function scheduleDefinitions(
  options: ScheduleDefinitionsOptions,
): Promise<void> {
  const { scheduler, sources, problems, logger, clock } = options;
  const sourceId = await sources.idOf(shownDefinitions.id);
  await scheduler.scheduleTask({
    id: 'platform-value-read-definitions',
    frequency: { minutes: 5 },
    timeout: { minutes: 2 },
    scope: 'global',
    fn: async () => {
      const found = await refreshDefinitions({ ...options, now: clock() });
      const fresh = await problems.replace(sourceId, found, clock());
      for (const { subject, message, remedy } of fresh) {
        logger.warn(`definitions ${subject}: ${message}. ${remedy}`);
      }
    },
  });
}
