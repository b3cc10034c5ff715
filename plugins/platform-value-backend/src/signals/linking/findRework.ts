import type { Delivery, EntityFacts, Rework } from './facts';
import { rollbacksOf } from './linkIncidents';

function reworkOf(
  deployment: Rework['deployment'],
  brought: Delivery[],
  facts: EntityFacts,
): Rework | undefined {
  const fixed = brought.flatMap(({ change }) => change.fixes);
  const incident = facts.incidents.find(
    ({ number }) => number !== undefined && fixed.includes(number),
  );
  if (incident) return { deployment, basis: 'linked', incident };
  if (deployment.hotfix || brought.some(({ change }) => change.hotfix)) {
    return { deployment, basis: 'hotfix' };
  }
  const reverts = brought.some(
    ({ change }) =>
      change.revertsNumber !== undefined ||
      change.revertsPosition !== undefined,
  );
  return reverts ? { deployment, basis: 'revert' } : undefined;
}

/**
 * Deployments made because of an incident, each with the first basis that
 * holds: it brought a change that closes an incident of the entity (`linked`),
 * a hotfix, a revert, or it deployed an older commit (`rollback`).
 */
export function findRework(
  facts: EntityFacts,
  deliveries: Delivery[],
): Rework[] {
  const brought = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const { id } = delivery.deployment;
    const others = brought.get(id);
    if (others) others.push(delivery);
    else brought.set(id, [delivery]);
  }
  const rolledBack = new Set(
    rollbacksOf(facts.deployments).map(({ rollback }) => rollback.id),
  );
  return facts.deployments.flatMap(deployment => {
    const rework = reworkOf(
      deployment,
      brought.get(deployment.id) ?? [],
      facts,
    );
    if (rework) return [rework];
    return rolledBack.has(deployment.id)
      ? [{ deployment, basis: 'rollback' as const }]
      : [];
  });
}
