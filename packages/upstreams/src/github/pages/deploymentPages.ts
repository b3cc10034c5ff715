import { html } from './html';
import { facts, moment, table } from './layout';
import { commitLink, pageOf, PageRoute } from './PageRoute';

const mostListed = 100;

/** `/:owner/:repo/deployments/:id` */
export const deploymentPage: PageRoute = {
  path: '/deployments/:id(\\d+)',
  show: ({ repository, params }) => {
    const found = repository.deploymentById().get(Number(params.id));
    if (!found) return undefined;
    const { id, environment, ref, sha, createdAt, statuses } = found;
    const rows = statuses.map(status => [
      html`${status.state}`,
      html`${moment(status.createdAt)}`,
    ]);
    const content = html`${facts([
      ['Environment', environment],
      ['Ref', ref],
      ['Commit', commitLink(repository, { sha })],
      ['Created', moment(createdAt)],
    ])}
    ${table('Statuses', ['State', 'Since'], rows)}`;
    return pageOf(repository, `Deployment ${id} to ${environment}`, content);
  },
};

/** `/:owner/:repo/deployments`, and its `/activity_log?environment=…` */
export const activityLogPage: PageRoute = {
  path: '/deployments(/activity_log)?',
  show: ({ repository, query }) => {
    const wanted = query.get('environment');
    const shown = repository
      .deployments()
      .items.filter(
        ({ environment }) => environment === (wanted ?? environment),
      )
      .slice(-mostListed)
      .reverse();
    const rows = shown.map(({ id, sha, environment, createdAt }) => [
      html`<a href="${repository.webUrl}/deployments/${id}">${environment}</a>`,
      commitLink(repository, { sha }),
      html`${moment(createdAt)}`,
    ]);
    const title = `Deployments of ${repository.fullName}`;
    const heads = ['Environment', 'Commit', 'Created'];
    return pageOf(repository, title, table('Latest', heads, rows));
  },
};
