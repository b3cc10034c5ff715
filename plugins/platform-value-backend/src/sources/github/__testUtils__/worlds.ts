import { createHash } from 'node:crypto';
import {
  tinyWorld,
  type Commit,
  type Deployment,
  type PullRequest,
  type Repository,
  type WorkflowRun,
  type World,
} from 'platform-value-upstreams';

const hour = 60 * 60 * 1000;

/** Monday, 5 January 2026, 00:00 UTC */
export const start = Date.UTC(2026, 0, 5);

/** 40 hex digits that already differ in the first. */
export function shaOf(name: string): string {
  return createHash('sha1').update(name).digest('hex');
}

/** The tiny world with commits that the first 16 digits tell apart. */
export function tinyWorldOfCommits(): World {
  const text = JSON.stringify(tinyWorld());
  return JSON.parse(text.replace(/\b[0-9a-f]{40}\b/g, sha => shaOf(sha)));
}

/** A world of one repository. */
export function worldOf(repository: Repository, end: number): World {
  return { organisation: 'acme', end, repositories: [repository], catalog: [] };
}

/** A repository called `acme/shop` in which nothing has happened. */
export function emptyRepository(): Repository {
  return {
    id: 1,
    owner: 'acme',
    name: 'shop',
    createdAt: start,
    defaultBranch: 'main',
    hasWorkflows: true,
    commits: [],
    pullRequests: [],
    deployments: [],
    workflowRuns: [],
    issues: [],
    releases: [],
    tags: [],
  };
}

const developer = { login: 'dev-one', kind: 'User' as const };

/** When the thing of an index happened: one an hour. */
export function timeOf(index: number): number {
  return start + (index + 1) * hour;
}

/** The commit of an index, which touches some files. */
export function commitOf(index: number, files: string[] = ['a.ts']): Commit {
  const time = timeOf(index);
  return {
    sha: shaOf(`commit ${index}`),
    message: `Change ${index}`,
    authoredAt: time,
    committedAt: time,
    author: developer,
    files,
  };
}

/** The pull request that brought the commit of an index. */
export function pullRequestOf(
  index: number,
  files: string[] = ['a.ts'],
): PullRequest {
  const time = timeOf(index);
  const sha = shaOf(`branch ${index}`);
  const authored = time - hour / 2;
  return {
    id: 10_000 + index,
    number: index + 1,
    title: `Change ${index}`,
    body: '',
    author: developer,
    headRef: `change-${index}`,
    createdAt: time - hour / 4,
    updatedAt: time,
    closedAt: time,
    mergedAt: time,
    mergeCommitSha: shaOf(`commit ${index}`),
    commits: [{ sha, authoredAt: authored, committedAt: authored }],
    reviews: [],
    files,
    labels: [],
    closes: [],
  };
}

/** The deployment of the commit of an index, a quarter of an hour later. */
export function deploymentOf(
  index: number,
  options: {
    environment?: string;
    state?: 'success' | 'failure' | 'in_progress';
    id?: number;
  } = {},
): Deployment {
  const { environment = 'production', state = 'success' } = options;
  const { id = 100_000 + 10 * index } = options;
  const createdAt = timeOf(index) + hour / 4;
  const endedAt = createdAt + hour / 12;
  return {
    id,
    sha: shaOf(`commit ${index}`),
    ref: 'main',
    environment,
    creator: developer,
    createdAt,
    statuses: [{ id: id + 1, state, createdAt: endedAt }],
  };
}

/** The run of a workflow on the commit of an index. */
export function runOf(
  index: number,
  options: Partial<WorkflowRun> = {},
): WorkflowRun {
  const createdAt = timeOf(index);
  const startedAt = createdAt;
  const completedAt = createdAt + hour / 6;
  const id = 500_000 + 10 * index;
  const conclusion = 'success' as const;
  return {
    id,
    workflowId: 7,
    workflowName: 'Build',
    path: '.github/workflows/build.yml',
    runNumber: index + 1,
    event: 'push',
    branch: 'main',
    sha: shaOf(`commit ${index}`),
    actor: developer,
    createdAt,
    attempts: [{ startedAt, completedAt, conclusion }],
    jobs: [{ id: id + 1, name: 'build', startedAt, completedAt, conclusion }],
    ...options,
  };
}

/** `acme/shop` with so many of everything, one an hour. */
export function busyRepository(count: number): Repository {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return {
    ...emptyRepository(),
    commits: indexes.map(index => commitOf(index)),
    pullRequests: indexes.map(index => pullRequestOf(index)),
    deployments: indexes.map(index => deploymentOf(index)),
    workflowRuns: indexes.map(index => runOf(index)),
    issues: indexes.map(index => ({
      id: 900_000 + index,
      number: 100_000 + index,
      title: 'It is down',
      body: '',
      author: developer,
      labels: ['incident'],
      createdAt: timeOf(index),
      updatedAt: timeOf(index) + hour / 3,
      closedAt: timeOf(index) + hour / 3,
    })),
    releases: indexes.map(index => ({
      id: 700_000 + index,
      tagName: `v${index}`,
      name: `Release ${index}`,
      sha: shaOf(`commit ${index}`),
      draft: false,
      prerelease: false,
      author: developer,
      createdAt: timeOf(index),
      publishedAt: timeOf(index),
    })),
    tags: indexes.map(index => ({
      name: `v${index}`,
      sha: shaOf(`commit ${index}`),
      createdAt: timeOf(index),
    })),
  };
}
