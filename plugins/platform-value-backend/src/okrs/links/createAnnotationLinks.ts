import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DatabaseProblemStore } from '../../signals/DatabaseProblemStore';
import type { DatabaseSourceStore } from '../../signals/DatabaseSourceStore';
import type { ShownSource } from '../../signals/health/readSources';
import {
  refreshAnnotationLinks,
  type RefreshAnnotationLinksOptions,
} from './refreshAnnotationLinks';

/** How Data health shows what is wrong with annotations about key results. */
export const shownOkrs: ShownSource = {
  id: 'okrs',
  title: 'Objectives',
  streams: [],
  running: true,
};

/** @internal */
export interface CreateAnnotationLinksOptions
  extends Omit<RefreshAnnotationLinksOptions, 'now'> {
  sources: Pick<DatabaseSourceStore, 'idOf'>;
  problems: Pick<DatabaseProblemStore, 'replace'>;
  logger: LoggerService;
  clock: () => Date;
}

/**
 * Gives what reads the links of annotations once, and has Data health name
 * those that lead nowhere.
 */
export async function createAnnotationLinks(
  options: CreateAnnotationLinksOptions,
): Promise<() => Promise<void>> {
  const { sources, problems, logger, clock } = options;
  const sourceId = await sources.idOf(shownOkrs.id);
  return async () => {
    const now = clock();
    const found = await refreshAnnotationLinks({ ...options, now });
    const fresh = await problems.replace(sourceId, found, now);
    for (const { subject, message, remedy } of fresh) {
      logger.warn(`${subject}: ${message}. ${remedy}`);
    }
  };
}
