import type {
  ChangeFact,
  Delivery,
  DeploymentFact,
  EntityFacts,
} from './facts';

/** A deployment that brought commits no deployment before it had. */
interface Advance {
  deployment: DeploymentFact;
  position: number;
}

/**
 * Deployments that brought something new: each deploys a commit after all that
 * were deployed before it.
 *
 * @param deployments - ordered by `at`
 */
export function advancesOf(deployments: DeploymentFact[]): Advance[] {
  const advances: Advance[] = [];
  let newest = -Infinity;
  for (const deployment of deployments) {
    const { position } = deployment;
    if (position !== undefined && position > newest) {
      advances.push({ deployment, position });
      newest = position;
    }
  }
  return advances;
}

/** The first deployment that contains a commit; advances ordered by position. */
export function firstDeploymentOf(
  position: number,
  advances: Advance[],
): DeploymentFact | undefined {
  let low = 0;
  let high = advances.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (advances[middle].position >= position) high = middle;
    else low = middle + 1;
  }
  return advances[low]?.deployment;
}

function deploymentOf(
  change: ChangeFact,
  deployments: DeploymentFact[],
  advances: Advance[],
): DeploymentFact | undefined {
  const { position, at } = change;
  if (position === undefined) return undefined;
  const first = firstDeploymentOf(position, advances);
  if (!first || first.at >= at) return first;
  // Clocks of two systems: nothing is delivered before it was merged.
  return deployments.find(
    other => other.at >= at && (other.position ?? -Infinity) >= position,
  );
}

/**
 * Ties each change to the first successful deployment that contains it: the
 * earliest that finished at or after the merge and deployed the change's
 * commit or a later one of the default branch.
 *
 * Example: changes at positions 1, 2, 3; deployments of position 2 on Monday
 * and 3 on Tuesday: the first two are delivered on Monday, the third on
 * Tuesday.
 */
export function linkChanges(facts: EntityFacts): Delivery[] {
  const advances = advancesOf(facts.deployments);
  const first = advances[0]?.deployment;
  return facts.changes.flatMap(change => {
    const deployment = deploymentOf(change, facts.deployments, advances);
    if (!deployment) return [];
    const lead = deployment.at - change.at + (change.authored ?? 0);
    const inFirst = deployment === first && !facts.historyComplete;
    return [{ change, deployment, lead, inFirst }];
  });
}
