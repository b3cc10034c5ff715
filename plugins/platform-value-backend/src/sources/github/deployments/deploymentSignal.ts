import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import { shortSha } from '../shortSha';
import { secondsBetween } from '../timestamp';
import type { DeploymentFact } from './DeploymentFact';

/** A deployment as the signal of one entity; undefined while it is open. */
export function deploymentSignal(
  entityRef: string,
  fact: DeploymentFact,
): CollectedSignal | undefined {
  const { outcome, finishedAt, startedAt, sha } = fact;
  if (outcome === 'open' || !finishedAt) return undefined;
  return {
    entityRef,
    kind: 'deployment',
    externalId: fact.externalId,
    at: finishedAt,
    ...(startedAt && {
      seconds: Math.max(0, secondsBetween(startedAt, finishedAt)),
    }),
    outcome,
    facts: {
      sha: sha && shortSha(sha),
      hotfix: fact.hotfix || undefined,
    },
    sourceUpdatedAt: fact.updatedAt,
  };
}
