import type { ProductionDeployment } from './productionDeploymentsOf';

/** A deployment of an older commit than production had already. */
export interface Rollback {
  deployment: ProductionDeployment;
  /** The last one that brought production forward. */
  of: ProductionDeployment;
}

/** `deployments` are by time; those of unknown commits are passed over. */
export function rollbacksOf(deployments: ProductionDeployment[]): Rollback[] {
  const rollbacks: Rollback[] = [];
  let newest: ProductionDeployment | undefined;
  for (const deployment of deployments) {
    const position = deployment.position;
    if (position === undefined) continue;
    const highest = newest?.position ?? -1;
    if (newest && position < highest)
      rollbacks.push({ deployment, of: newest });
    if (position > highest) newest = deployment;
  }
  return rollbacks;
}
