import { customMetricsSource } from '../metrics/custom/reportCustomMetrics';
import { shownOkrs } from '../okrs/links/createAnnotationLinks';
import { shownDefinitions } from '../platforms/scheduleDefinitions';
import { AuthorizedSources } from '../signals/health/AuthorizedSources';
import { collectionTask } from '../signals/scheduleCollection';
import type { AnswerParts } from './createAnswers';

/** What Data health asks. */
export function createHealth({
  options,
  stores,
  collected,
}: AnswerParts): AuthorizedSources {
  const { knex, permissions, scheduler, clock } = options;
  const { running, wanted } = collected;
  const shownSources = wanted.map(definition => ({
    ...definition,
    running: running.some(each => each.definition === definition),
  }));
  return new AuthorizedSources({
    ...{ knex, permissions, scheduler, clock },
    sources: stores.sources,
    shown: [
      ...shownSources,
      shownDefinitions,
      shownOkrs,
      { ...customMetricsSource, streams: [], running: true },
    ],
    task: collectionTask,
  });
}
