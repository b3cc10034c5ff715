import { z } from 'zod';
import { Deployment } from '../../world/World';
import { nodeId } from '../identity/nodeId';
import { deploymentUpdatedAt } from '../lookup/indexes';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { notFound } from '../transport/ApiProblem';
import { newestFirst } from './newestFirst';
import { listAnswer } from './pagination';
import { RepositoryRoute } from './RestRoute';
import { renderUser } from './user';

const task = 'deploy';

const deploymentsQuery = z.object({
  sha: z.string().optional(),
  ref: z.string().optional(),
  task: z.string().default(task),
  environment: z.string().optional(),
});

/** `GET /repos/{owner}/{repo}/deployments`, newest first */
export const deploymentsRoute: RepositoryRoute = {
  path: '/deployments',
  answer: request => {
    const { repository } = request;
    const wanted = deploymentsQuery.parse(request.query);
    const found = newestFirst(repository.deployments()).filter(
      ({ sha, ref, environment }) =>
        sha === (wanted.sha ?? sha) &&
        ref === (wanted.ref ?? ref) &&
        environment === (wanted.environment ?? environment) &&
        task === wanted.task,
    );
    return listAnswer(request, found, item =>
      renderDeployment(repository, item),
    );
  },
};

/** `GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses`, newest first */
export const deploymentStatusesRoute: RepositoryRoute = {
  path: '/deployments/{deployment_id}/statuses',
  answer: request => {
    const { repository, params } = request;
    const id = Number(params.deployment_id);
    const deployment = repository.deploymentById().get(id);
    if (!deployment) throw notFound();
    return listAnswer(request, [...deployment.statuses].reverse(), status =>
      renderStatus(repository, deployment, status),
    );
  },
};

function renderDeployment(
  { data, apiUrl, site }: RepositoryLookup,
  deployment: Deployment,
) {
  const { id, sha, ref, environment, createdAt } = deployment;
  const url = `${apiUrl}/deployments/${id}`;
  return {
    url,
    id,
    node_id: nodeId('DE', data.id, id),
    task,
    original_environment: environment,
    environment,
    description: null,
    created_at: timestamp(createdAt),
    updated_at: timestamp(deploymentUpdatedAt(deployment)),
    statuses_url: `${url}/statuses`,
    repository_url: apiUrl,
    creator: renderUser(site, deployment.creator),
    sha,
    ref,
    payload: {},
    transient_environment: false,
    production_environment: environment === 'production',
    performed_via_github_app: null,
  };
}

function renderStatus(
  { data, apiUrl, webUrl, site }: RepositoryLookup,
  deployment: Deployment,
  { id, state, createdAt }: Deployment['statuses'][number],
) {
  const deploymentUrl = `${apiUrl}/deployments/${deployment.id}`;
  const page = `${webUrl}/deployments/${deployment.id}`;
  return {
    url: `${deploymentUrl}/statuses/${id}`,
    id,
    node_id: nodeId('DES', data.id, id),
    state,
    creator: renderUser(site, deployment.creator),
    description: '',
    environment: deployment.environment,
    target_url: page,
    log_url: page,
    created_at: timestamp(createdAt),
    updated_at: timestamp(createdAt),
    deployment_url: deploymentUrl,
    repository_url: apiUrl,
    performed_via_github_app: null,
  };
}
