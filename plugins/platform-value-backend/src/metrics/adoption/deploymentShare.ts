import type { Companion } from 'backstage-plugin-platform-value-common';
import type { Standing } from 'backstage-plugin-platform-value-node';
import { holds } from '../ranges';
import { shareCompanion } from './countCompanion';
import type { Services } from './servicesOf';

/**
 * Of the successful deployments of the period, the share that entities made
 * which have adopted by its end.
 */
export function deploymentShare(
  { observations, start, at }: Standing,
  { adopted, others }: Services,
): Companion[] {
  const period = [{ start, end: at }];
  const deployments = observations.deployments.filter(
    ({ entity, at: finished, outcome }) =>
      outcome === 'success' &&
      holds(period, finished) &&
      (adopted.has(entity) || others.has(entity)),
  );
  const through = deployments.filter(({ entity }) => adopted.has(entity));
  return shareCompanion(
    { id: 'deployments', title: 'Share of deployments' },
    through.length,
    deployments.length,
  );
}
