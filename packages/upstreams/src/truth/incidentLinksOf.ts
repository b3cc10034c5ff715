import { positionsOf } from './changesOf';
import { firstDeploymentOf } from './deliveriesOf';
import type { Facts } from './Facts';
import type { Incident } from './Incident';
import type { ProductionDeployment } from './productionDeploymentsOf';
import { isRevert, revertedBy } from './revertedBy';
import { rollbacksOf } from './rollbacksOf';

/** How an incident is tied to a deployment, and how sure that is. */
export const linkConfidence = {
  named: 1,
  revert: 0.9,
  rollback: 0.9,
  proximity: 0.4,
} as const;

export type LinkMethod = keyof typeof linkConfidence;

export interface IncidentLink {
  incident: Incident;
  deployment: ProductionDeployment;
  method: LinkMethod;
}

/** Sure enough to count as a failure of the deployment. */
export function isSure({ method }: IncidentLink): boolean {
  return linkConfidence[method] >= 0.8;
}

/** A deployment is suspect of the incidents opened in `[deployment.at, until)`. */
interface Suspicion {
  deployment: ProductionDeployment;
  until: number;
}

const withinHours = 24;

function deliveringCommit(facts: Facts, sha: string | undefined) {
  const { repository } = facts.subject;
  const position = positionsOf(repository).get(sha ?? '');
  if (position === undefined) return undefined;
  const since = repository.commits[position].committedAt;
  return firstDeploymentOf({ position, since }, facts.deployments);
}

function named(facts: Facts, { names }: Incident) {
  if (!names) return undefined;
  if ('deployment' in names) {
    return facts.deployments.find(({ id }) => id === names.deployment);
  }
  if ('sha' in names) return deliveringCommit(facts, names.sha);
  const { pullRequests } = facts.subject.repository;
  const change = pullRequests.find(pull => pull.number === names.pullRequest);
  return deliveringCommit(facts, change?.mergeCommitSha);
}

function suspectsByRevert(facts: Facts): Suspicion[] {
  const { deliveries } = facts;
  return deliveries.flatMap(({ change, deployment: { at: until } }) => {
    const reverted = isRevert(change) ? revertedBy(change, facts) : undefined;
    const first = deliveries.find(delivery => delivery.change === reverted);
    return first ? [{ deployment: first.deployment, until }] : [];
  });
}

function suspectsByRollback({ deployments }: Facts): Suspicion[] {
  return rollbacksOf(deployments).map(({ deployment, of }) => ({
    deployment: of,
    until: deployment.at,
  }));
}

/** The latest of several suspects. */
function latestSuspect(suspicions: Suspicion[], { createdAt }: Incident) {
  return suspicions
    .filter(
      ({ deployment, until }) =>
        deployment.at <= createdAt && createdAt < until,
    )
    .map(({ deployment }) => deployment)
    .sort((one, other) => other.at - one.at)[0];
}

function latestBefore({ deployments }: Facts, { createdAt }: Incident) {
  const earliest = createdAt - withinHours * 60 * 60 * 1000;
  return deployments
    .filter(({ at }) => at >= earliest && at <= createdAt)
    .pop();
}

/**
 * Ties each incident of a component to at most one deployment, by the first
 * way that finds one: what the incident itself names, a revert, a roll-back,
 * the latest deployment within 24 hours.
 */
export function incidentLinksOf(facts: Facts): IncidentLink[] {
  const byRevert = suspectsByRevert(facts);
  const byRollback = suspectsByRollback(facts);
  const find: Record<
    LinkMethod,
    (incident: Incident) => ProductionDeployment | undefined
  > = {
    named: incident => named(facts, incident),
    revert: incident => latestSuspect(byRevert, incident),
    rollback: incident => latestSuspect(byRollback, incident),
    proximity: incident => latestBefore(facts, incident),
  };
  const methods: LinkMethod[] = ['named', 'revert', 'rollback', 'proximity'];
  return facts.subject.incidents.flatMap(incident => {
    for (const method of methods) {
      const deployment = find[method](incident);
      if (deployment) return [{ incident, deployment, method }];
    }
    return [];
  });
}
