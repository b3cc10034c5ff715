import { searchRemoved } from '../transport/JiraProblem';
import { approximateCount } from './approximateCount';
import { bulkChangelogs } from './bulkChangelogs';
import { bulkIssues } from './bulkIssues';
import { issueChangelog, singleIssue } from './issue';
import type { Deployment, JiraRoute } from './JiraRoute';
import { metadataRoutes, statusSearch } from './metadata';
import { offsetSearchRoutes } from './offsetSearch';
import {
  projectComponents,
  projectList,
  projectSearch,
  singleProject,
} from './projects';
import { searchRoutes } from './search';

const removed = (['get', 'post'] as const).map((method): JiraRoute => {
  return {
    method,
    path: '/search',
    answer: () => {
      throw searchRemoved();
    },
  };
});

/** Routes below `/rest/api/{version}`; Cloud answers 2 as it does 3. */
export const routesOf: Record<Deployment, JiraRoute[]> = {
  cloud: [
    ...searchRoutes,
    approximateCount,
    bulkChangelogs,
    bulkIssues,
    singleIssue,
    issueChangelog,
    projectSearch,
    singleProject,
    projectComponents,
    statusSearch,
    ...metadataRoutes,
    ...removed,
  ],
  'data-center': [
    ...offsetSearchRoutes,
    singleIssue,
    projectList,
    singleProject,
    projectComponents,
    ...metadataRoutes,
  ],
};
