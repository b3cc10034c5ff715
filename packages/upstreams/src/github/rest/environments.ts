import { nodeId } from '../identity/nodeId';
import { stableNumber } from '../identity/stableNumber';
import { EnvironmentRecord } from '../lookup/indexes';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { pageOf } from './pagination';
import { RepositoryRoute } from './RestRoute';

/** `GET /repos/{owner}/{repo}/environments` */
export const environmentsRoute: RepositoryRoute = {
  path: '/environments',
  answer: request => {
    const { repository } = request;
    const all = repository.environments();
    const { items, page } = pageOf(request, all);
    const environments = items.map(item => renderEnvironment(repository, item));
    return { body: { total_count: all.length, environments }, page };
  },
};

function renderEnvironment(
  { data, apiUrl, webUrl, fullName }: RepositoryLookup,
  { name, createdAt, updatedAt }: EnvironmentRecord,
) {
  const id = stableNumber(`${fullName}/${name}`);
  const encoded = encodeURIComponent(name);
  return {
    id,
    node_id: nodeId('DE', data.id, `environment:${id}`),
    name,
    url: `${apiUrl}/environments/${encoded}`,
    html_url: `${webUrl}/deployments/activity_log?environment=${encoded}`,
    created_at: timestamp(createdAt),
    updated_at: timestamp(updatedAt),
    protection_rules: [],
    deployment_branch_policy: null,
  };
}
