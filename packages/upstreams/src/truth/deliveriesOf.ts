import type { Change } from './changesOf';
import type { ProductionDeployment } from './productionDeploymentsOf';

/** A change and the deployment that first brought it to production. */
export interface Delivery {
  change: Change;
  deployment: ProductionDeployment;
}

/** The earliest deployment of that or a later commit, finished at or after a moment. */
export function firstDeploymentOf(
  { position, since }: { position: number; since: number },
  deployments: ProductionDeployment[],
): ProductionDeployment | undefined {
  return deployments.find(
    deployment =>
      (deployment.position ?? -1) >= position && deployment.at >= since,
  );
}

/** First deliveries; changes that are not in production yet have none. `deployments` are by time. */
export function deliveriesOf(
  changes: Change[],
  deployments: ProductionDeployment[],
): Delivery[] {
  return changes.flatMap(change => {
    const { position, mergedAt: since } = change;
    const deployment = firstDeploymentOf({ position, since }, deployments);
    return deployment ? [{ change, deployment }] : [];
  });
}
