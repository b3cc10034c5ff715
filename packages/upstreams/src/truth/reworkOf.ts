import type { Change } from './changesOf';
import type { Facts } from './Facts';
import type { ProductionDeployment } from './productionDeploymentsOf';
import { isRevert } from './revertedBy';
import { rollbacksOf } from './rollbacksOf';

function isRework({ subject }: Facts, change: Change): boolean {
  const { closes, headRef } = change.pullRequest;
  const closesIncident = subject.incidents.some(
    ({ issue }) => issue !== undefined && closes.includes(issue),
  );
  return closesIncident || headRef.startsWith('hotfix/') || isRevert(change);
}

/**
 * The deployments made because of an incident: they first delivered a change
 * that closes one, comes from a hotfix branch or takes a change back, or they
 * rolled production back.
 */
export function reworkOf(facts: Facts): Set<ProductionDeployment> {
  const repairs = facts.deliveries
    .filter(({ change }) => isRework(facts, change))
    .map(({ deployment }) => deployment);
  const rollbacks = rollbacksOf(facts.deployments);
  return new Set([
    ...repairs,
    ...rollbacks.map(({ deployment }) => deployment),
  ]);
}
