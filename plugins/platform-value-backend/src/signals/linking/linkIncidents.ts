import type {
  Cause,
  Delivery,
  DeploymentFact,
  EntityFacts,
  IncidentFact,
} from './facts';
import { advancesOf, firstDeploymentOf } from './linkChanges';

/** How long after a deployment an incident may still be taken for its doing. */
export const proximitySeconds = 24 * 3600;

/** How sure each way of linking is, 0 … 1. */
export const confidences = {
  owner: 1,
  named: 1,
  revert: 0.9,
  rollback: 0.9,
  proximity: 0.4,
} as const;

/** A deployment that was undone by a later one. */
interface Undone {
  deployment: DeploymentFact;
  undoneAt: number;
  method: 'revert' | 'rollback';
}

function changeDelivery(deliveries: Delivery[], number: number | undefined) {
  return number === undefined
    ? undefined
    : deliveries.find(({ change }) => change.number === number)?.deployment;
}

function revertedDeployments(
  facts: EntityFacts,
  deliveries: Delivery[],
): Undone[] {
  const advances = advancesOf(facts.deployments);
  return deliveries.flatMap(({ change, deployment: fix }) => {
    const { revertsPosition, revertsNumber } = change;
    const undone =
      revertsPosition === undefined
        ? changeDelivery(deliveries, revertsNumber)
        : firstDeploymentOf(revertsPosition, advances);
    return undone && undone.at < fix.at
      ? [{ deployment: undone, undoneAt: fix.at, method: 'revert' as const }]
      : [];
  });
}

/**
 * Deployments of a commit older than the newest one deployed before, each with
 * the deployment that brought that newest one.
 *
 * @param deployments - ordered by `at`
 */
export function rollbacksOf(
  deployments: DeploymentFact[],
): { rollback: DeploymentFact; undone: DeploymentFact }[] {
  const rollbacks = [];
  let newest: DeploymentFact | undefined;
  for (const deployment of deployments) {
    const { position } = deployment;
    if (position === undefined) continue;
    const newestPosition = newest?.position ?? -Infinity;
    if (newest && position < newestPosition) {
      rollbacks.push({ rollback: deployment, undone: newest });
    }
    if (position > newestPosition) newest = deployment;
  }
  return rollbacks;
}

function namedCause(
  facts: EntityFacts,
  deliveries: Delivery[],
  incident: IncidentFact,
): DeploymentFact | undefined {
  const { namedDeployment, namedPosition, namedChange } = incident;
  if (namedDeployment !== undefined) {
    return facts.deployments.find(({ id }) => id === namedDeployment);
  }
  if (namedPosition !== undefined) {
    return firstDeploymentOf(namedPosition, advancesOf(facts.deployments));
  }
  return changeDelivery(deliveries, namedChange);
}

function latestUndone(undone: Undone[], at: number): Undone | undefined {
  return undone
    .filter(({ deployment, undoneAt }) => deployment.at <= at && at < undoneAt)
    .sort((a, b) => b.deployment.at - a.deployment.at)[0];
}

function nearestBefore(
  deployments: DeploymentFact[],
  at: number,
): DeploymentFact | undefined {
  return deployments
    .filter(other => other.at <= at && at - other.at <= proximitySeconds)
    .at(-1);
}

/**
 * Ties each incident to the deployment that caused it, by the first of these
 * that gives one: what its owners said; what it names; the deployment that was
 * reverted, or rolled back, while the incident was young (opened between the
 * two); the latest deployment of the 24 hours before. Otherwise it stays
 * without cause.
 */
export function linkIncidents(
  facts: EntityFacts,
  deliveries: Delivery[],
): Cause[] {
  const reverted = revertedDeployments(facts, deliveries);
  const rolledBack = rollbacksOf(facts.deployments).map(
    ({ rollback, undone }): Undone => ({
      deployment: undone,
      undoneAt: rollback.at,
      method: 'rollback',
    }),
  );
  const link = (incident: IncidentFact) => {
    const named = namedCause(facts, deliveries, incident);
    if (named) return { deployment: named, method: 'named' as const };
    return (
      latestUndone(reverted, incident.at) ??
      latestUndone(rolledBack, incident.at) ??
      byProximity(facts.deployments, incident.at)
    );
  };
  return facts.incidents.flatMap(incident => {
    const found = incident.owner
      ? byOwner(facts.deployments, incident.owner)
      : link(incident);
    if (!found) return [];
    const { deployment, method } = found;
    return [{ incident, deployment, method, confidence: confidences[method] }];
  });
}

function byProximity(deployments: DeploymentFact[], at: number) {
  const deployment = nearestBefore(deployments, at);
  return deployment && { deployment, method: 'proximity' as const };
}

function byOwner(
  deployments: DeploymentFact[],
  owner: { deployment?: string },
) {
  const deployment = deployments.find(({ id }) => id === owner.deployment);
  return deployment && { deployment, method: 'owner' as const };
}
