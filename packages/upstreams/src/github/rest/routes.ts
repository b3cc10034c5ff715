import { commitPullsRoute, commitsRoute, pullCommitsRoute } from './commits';
import { compareRoute } from './compare';
import { contentsRoute } from './contents';
import { deploymentsRoute, deploymentStatusesRoute } from './deployments';
import { environmentsRoute } from './environments';
import { issueRoute, issuesRoute } from './issues';
import { jobsRoute } from './jobs';
import {
  organizationRepositoriesByIdRoute,
  organizationRepositoriesRoute,
} from './organizationRepositories';
import { pullRoute, pullsRoute } from './pulls';
import { rateLimitRoute } from './rateLimit';
import { releasesRoute } from './releases';
import { repositoryRoute } from './repository';
import { GlobalRoute, RepositoryRoute } from './RestRoute';
import { reviewsRoute } from './reviews';
import { treesRoute } from './trees';
import {
  runAttemptRoute,
  workflowRunRoute,
  workflowRunsRoute,
} from './workflowRuns';
import { workflowsRoute } from './workflows';

/** Every route that is about one repository. */
export const repositoryRoutes: readonly RepositoryRoute[] = [
  repositoryRoute,
  deploymentsRoute,
  deploymentStatusesRoute,
  environmentsRoute,
  releasesRoute,
  workflowRunsRoute,
  workflowRunRoute,
  runAttemptRoute,
  jobsRoute,
  workflowsRoute,
  pullsRoute,
  pullRoute,
  reviewsRoute,
  pullCommitsRoute,
  commitsRoute,
  commitPullsRoute,
  compareRoute,
  issuesRoute,
  issueRoute,
  treesRoute,
  contentsRoute,
];

/** Every other route. */
export const globalRoutes: readonly GlobalRoute[] = [
  organizationRepositoriesRoute,
  organizationRepositoriesByIdRoute,
  rateLimitRoute,
];
