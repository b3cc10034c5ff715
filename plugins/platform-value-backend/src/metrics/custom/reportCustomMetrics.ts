import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DatabaseProblemStore } from '../../signals/DatabaseProblemStore';
import type { DatabaseSourceStore } from '../../signals/DatabaseSourceStore';
import type { CustomMetrics } from './readCustomMetrics';

/** How Data health names what is wrong with configured metrics. */
export const customMetricsSource = {
  id: 'metrics',
  title: 'Custom metrics',
} as const;

/** Logs what is wrong with configured metrics, and has Data health name it. */
export async function reportCustomMetrics(options: {
  found: Pick<CustomMetrics, 'problems'>;
  sources: Pick<DatabaseSourceStore, 'idOf'>;
  problems: Pick<DatabaseProblemStore, 'replace'>;
  logger: LoggerService;
  now: Date;
}): Promise<void> {
  const { found, sources, problems, logger, now } = options;
  const sourceId = await sources.idOf(customMetricsSource.id);
  await problems.replace(sourceId, found.problems, now);
  for (const { subject, message, remedy } of found.problems) {
    logger.warn(`${subject}: ${message}. ${remedy}`);
  }
}
