import { nodeId } from '../identity/nodeId';
import { WorkflowFile } from '../lookup/workflowFiles';
import { RepositoryLookup } from '../lookup/RepositoryLookup';
import { timestamp } from '../timestamp';
import { pageOf } from './pagination';
import { RepositoryRoute } from './RestRoute';

/** `GET /repos/{owner}/{repo}/actions/workflows` */
export const workflowsRoute: RepositoryRoute = {
  path: '/actions/workflows',
  answer: request => {
    const { repository } = request;
    const all = repository.workflows();
    const { items, page } = pageOf(request, all);
    const workflows = items.map(item => renderWorkflow(repository, item));
    return { body: { total_count: all.length, workflows }, page };
  },
};

function renderWorkflow(
  { data, apiUrl, webUrl }: RepositoryLookup,
  { id, name, path }: WorkflowFile,
) {
  const created = timestamp(data.createdAt);
  return {
    id,
    node_id: nodeId('W', data.id, id),
    name,
    path,
    state: 'active',
    created_at: created,
    updated_at: created,
    url: `${apiUrl}/actions/workflows/${id}`,
    html_url: `${webUrl}/blob/${data.defaultBranch}/${path}`,
    badge_url: `${webUrl}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}
