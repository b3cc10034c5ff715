import { Deployment } from '../../../world/World';
import { nodeId } from '../../identity/nodeId';
import { deploymentUpdatedAt } from '../../lookup/indexes';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { filterTimeline } from '../../lookup/timeline';
import { timestamp } from '../../timestamp';
import { connect, PageArguments } from '../connection';
import { databaseId, defineType } from '../defineType';
import {
  branchRef,
  commitBySha,
  deploymentPart,
  deploymentStatusPart,
  Part,
  repositoryPart,
  StatusData,
  tagRefByName,
} from '../parts';
import { Direction, listSequence, timelineSequence } from '../sequence';
import { actorObject } from './actor';

/** What `Repository.deployments` can be asked, beside its page. */
export interface DeploymentsQuery {
  environments?: string[] | null;
  orderBy?: { direction: Direction } | null;
}

export const deploymentType = defineType<Part<Deployment>>('Deployment', {
  id: ({ repository, data }) => nodeId('DE', repository.data.id, data.id),
  databaseId: ({ data }) => databaseId(data.id),
  createdAt: ({ data }) => timestamp(data.createdAt),
  updatedAt: ({ data }) => timestamp(deploymentUpdatedAt(data)),
  environment: ({ data }) => data.environment,
  originalEnvironment: ({ data }) => data.environment,
  latestEnvironment: ({ data }) => data.environment,
  description: () => null,
  payload: () => null,
  task: () => 'deploy',
  commitOid: ({ data }) => data.sha,
  commit: ({ repository, data }) => commitBySha(repository, data.sha),
  ref: ({ repository, data }) =>
    branchRef(repository, data.ref) ?? tagRefByName(repository, data.ref),
  state: ({ data }) => stateOf(data),
  creator: ({ repository, data }) => actorObject(repository.site, data.creator),
  repository: ({ repository }) => repositoryPart(repository),
  latestStatus: ({ repository, data }) => {
    const status = newestStatus(data);
    return status
      ? deploymentStatusPart(repository, { deployment: data, status })
      : null;
  },
  statuses: ({ repository, data }, page: PageArguments, _, info) => {
    const newestFirst = listSequence([...data.statuses].reverse());
    return connect(info, page, newestFirst, status =>
      deploymentStatusPart(repository, { deployment: data, status }),
    );
  },
});

export const deploymentStatusType = defineType<Part<StatusData>>(
  'DeploymentStatus',
  {
    id: ({ repository, data }) =>
      nodeId('DES', repository.data.id, data.status.id),
    state: ({ data }) => data.status.state.toUpperCase(),
    createdAt: ({ data }) => timestamp(data.status.createdAt),
    updatedAt: ({ data }) => timestamp(data.status.createdAt),
    description: () => null,
    environment: ({ data }) => data.deployment.environment,
    environmentUrl: () => null,
    logUrl: ({ repository, data }) =>
      `${repository.webUrl}/deployments/${data.deployment.id}`,
    creator: ({ repository, data }) =>
      actorObject(repository.site, data.deployment.creator),
    deployment: ({ repository, data }) =>
      deploymentPart(repository, data.deployment),
  },
);

/** The deployments of a repository that a query asks for. */
export function deploymentSequence(
  repository: RepositoryLookup,
  { environments, orderBy }: DeploymentsQuery,
) {
  const all = repository.deployments();
  const wanted = environments
    ? filterTimeline(all, item => environments.includes(item.environment))
    : all;
  return timelineSequence(wanted, orderBy?.direction ?? 'ASC');
}

/** A deployment that succeeded is called active until it is superseded. */
function stateOf(deployment: Deployment): string {
  const { state = 'pending' } = newestStatus(deployment) ?? {};
  return state === 'success' ? 'ACTIVE' : state.toUpperCase();
}

function newestStatus({ statuses }: Deployment) {
  return statuses.length > 0 ? statuses[statuses.length - 1] : undefined;
}
