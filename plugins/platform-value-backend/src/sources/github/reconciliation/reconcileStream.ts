import type { ReconciliationPage } from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import { reconcileBuilds } from './reconcileBuilds';
import { reconcileChanges } from './reconcileChanges';
import { reconcileDeployments } from './reconcileDeployments';
import { reconcileEvidence } from './reconcileEvidence';
import { reconcileIncidents } from './reconcileIncidents';

/**
 * Names all facts of a stream that are there now. Commits are no facts.
 *
 * @throws SourceError where GitHub can't show all of them.
 */
export async function* reconcileStream(
  stream: string,
  context: StreamContext,
): AsyncGenerator<ReconciliationPage> {
  if (stream === 'changes') yield* reconcileChanges(context);
  if (stream === 'deployments') yield* reconcileDeployments(context);
  if (stream === 'incidents') yield* reconcileIncidents(context);
  if (stream === 'evidence') reconcileEvidence();
  if (stream === 'builds') reconcileBuilds();
}
