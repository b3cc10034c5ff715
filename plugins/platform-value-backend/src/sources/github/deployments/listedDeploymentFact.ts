import { isHotfix } from '../isHotfix';
import { earliest, latest } from '../timestamp';
import type { DeploymentFact } from './DeploymentFact';
import type { ListedDeployment } from './deploymentsQuery';

/**
 * A GitHub deployment as a fact. It succeeded when it ever reached success, at
 * the first time it did: a later `inactive` only says that another one took
 * its place.
 */
export function listedDeploymentFact(
  deployment: ListedDeployment,
): DeploymentFact {
  const { createdAt, updatedAt, environment } = deployment;
  const statuses = deployment.statuses?.nodes ?? [];
  const times = (...states: string[]) =>
    statuses
      .filter(({ state }) => states.includes(state))
      .map(status => status.createdAt);
  const succeededAt = earliest(times('SUCCESS'));
  const finishedAt = succeededAt ?? latest(times('FAILURE', 'ERROR'));
  return {
    externalId: deployment.databaseId ?? deployment.id,
    handle: deployment.id,
    name: environment ?? '',
    chain: environment ?? '',
    sha: deployment.commitOid,
    hotfix: isHotfix(deployment.ref?.name),
    createdAt,
    startedAt: createdAt,
    finishedAt,
    outcome: outcomeOf(succeededAt, finishedAt),
    updatedAt:
      latest([updatedAt, ...statuses.map(one => one.createdAt)]) ?? updatedAt,
  };
}

function outcomeOf(succeededAt?: Date, finishedAt?: Date) {
  if (succeededAt) return 'success';
  return finishedAt ? 'failure' : 'open';
}
