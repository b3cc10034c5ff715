import { renderAccount } from '../render/account';
import { fieldDetails } from '../render/fieldDetails';
import { renderIssueTypes, renderStatuses } from '../render/renderMetadata';
import { statuses } from '../render/statuses';
import { jiraTime } from '../render/times';
import type { JiraRequest, JiraRoute } from './JiraRoute';
import { offsetPage } from './offsetPage';

export const serverInfo: JiraRoute = {
  method: 'get',
  path: '/serverInfo',
  answer: info,
};

/** What a site is made of; the same below every version of the API. */
export const metadataRoutes: JiraRoute[] = [
  serverInfo,
  {
    method: 'get',
    path: '/field',
    answer: ({ setting }) => fieldDetails(setting.deployment),
  },
  {
    method: 'get',
    path: '/issuetype',
    answer: ({ setting }) => renderIssueTypes(setting),
  },
  {
    method: 'get',
    path: '/status',
    answer: ({ setting }) => renderStatuses(setting),
  },
  {
    method: 'get',
    path: '/myself',
    answer: ({ setting }) => ({ ...renderAccount(setting), locale: 'en_US' }),
  },
];

const searchedCategories = {
  undefined: 'TODO',
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
};

/** Statuses in pages, as Cloud has them. */
export const statusSearch: JiraRoute = {
  method: 'get',
  path: '/statuses/search',
  answer: request => {
    const all = statuses.map(({ id, name, category }) => ({
      id,
      name,
      statusCategory: searchedCategories[category],
      description: '',
      scope: { type: 'GLOBAL' },
    }));
    const self = `${request.setting.base}/rest/api/3/statuses/search`;
    return { self, ...offsetPage(all, request, { usual: 200, most: 200 }) };
  },
};

function info({ setting, view }: JiraRequest) {
  const { base, deployment, timeZone } = setting;
  const isCloud = deployment === 'cloud';
  const versionNumbers = isCloud ? [1001, 0, 0] : [10, 3, 5];
  return {
    baseUrl: base,
    version: versionNumbers.join('.'),
    versionNumbers,
    deploymentType: isCloud ? 'Cloud' : 'Server',
    buildNumber: isCloud ? 100_290 : 10_030_005,
    buildDate: '2026-09-01T00:00:00.000+0000',
    serverTime: jiraTime(view.now, timeZone),
    scmInfo: '0'.repeat(40),
    serverTitle: 'Jira',
  };
}
