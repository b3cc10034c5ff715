import type { SurveyPage } from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import { surveyBuilds } from './surveyBuilds';
import { surveyChanges } from './surveyChanges';
import { surveyDeployments } from './surveyDeployments';
import { surveyIncidents } from './surveyIncidents';

/**
 * Names all facts of a stream that are there now. Commits are no facts.
 *
 * @throws SourceError where GitHub can't show all of them.
 */
export async function* surveyStream(
  stream: string,
  context: StreamContext,
): AsyncGenerator<SurveyPage> {
  if (stream === 'changes') yield* surveyChanges(context);
  if (stream === 'deployments') yield* surveyDeployments(context);
  if (stream === 'incidents') yield* surveyIncidents(context);
  if (stream === 'builds') surveyBuilds();
}
