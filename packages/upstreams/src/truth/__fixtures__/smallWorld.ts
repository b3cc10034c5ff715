import type {
  CatalogEntity,
  Deployment,
  Issue,
  PullRequest,
  Repository,
  RunAttempt,
  WorkflowRun,
  World,
} from '../../world/World';

export const hour = 60 * 60 * 1000;
export const day = 24 * hour;
/* 1st June 2026 */
export const origin = Date.UTC(2026, 5, 1);
export const human = { login: 'someone', kind: 'User' } as const;
export const bot = { login: 'dependabot[bot]', kind: 'Bot' } as const;

/** A moment so many days and hours after the origin. */
export function at(days: number, hours = 0): number {
  return origin + days * day + hours * hour;
}

export function sha(position: number): string {
  return position.toString(16).padStart(40, '0');
}

export interface PullOptions extends Partial<PullRequest> {
  number: number;
  authored: number;
  opened: number;
  merged: number;
}

/** Pull request n is merged as the commit at position n. */
export function pull({
  number,
  authored,
  opened,
  merged,
  ...rest
}: PullOptions): PullRequest {
  return {
    id: number,
    number,
    title: `Change ${number}`,
    body: '',
    author: human,
    headRef: `change-${number}`,
    createdAt: opened,
    updatedAt: merged,
    closedAt: merged,
    mergedAt: merged,
    mergeCommitSha: sha(number),
    commits: [
      { sha: 'b'.repeat(40), authoredAt: authored, committedAt: authored },
    ],
    reviews: [],
    files: [],
    labels: [],
    closes: [],
    ...rest,
  };
}

export function deploy(
  id: number,
  position: number,
  finished: number,
  rest: Partial<Deployment> = {},
): Deployment {
  const state = 'success' as const;
  return {
    id,
    sha: sha(position),
    ref: 'main',
    environment: 'production',
    creator: bot,
    createdAt: finished - 0.1 * hour,
    statuses: [
      { id: id + 1000, state: 'in_progress', createdAt: finished - 0.1 * hour },
      { id: id + 2000, state, createdAt: finished },
      { id: id + 3000, state: 'inactive', createdAt: finished + day },
    ],
    ...rest,
  };
}

export function incident(
  number: number,
  opened: number,
  rest: Partial<Issue> = {},
): Issue {
  return {
    id: number,
    number,
    title: 'Broken',
    body: '',
    author: human,
    labels: ['incident', 'sev1'],
    createdAt: opened,
    updatedAt: opened,
    ...rest,
  };
}

export function run(
  started: number,
  attempts: [number, RunAttempt['conclusion']][],
  rest: Partial<WorkflowRun> = {},
): WorkflowRun {
  return {
    id: started,
    workflowId: 1,
    workflowName: 'Build',
    path: '.github/workflows/build.yml',
    runNumber: 1,
    event: 'push',
    branch: 'main',
    sha: sha(1),
    actor: human,
    createdAt: started,
    attempts: attempts.map(([minutes, conclusion]) => ({
      startedAt: started,
      completedAt: started + minutes * 60_000,
      conclusion,
    })),
    jobs: [],
    ...rest,
  };
}

export function repository(rest: Partial<Repository>): Repository {
  const pullRequests = rest.pullRequests ?? [];
  const commits = [0, ...pullRequests.map(({ number }) => number)].map(
    position => {
      const brought = pullRequests.find(({ number }) => number === position);
      const time = brought?.mergedAt ?? at(0);
      return {
        sha: sha(position),
        message: 'Work',
        authoredAt: time,
        committedAt: time,
        author: human,
        files: brought?.files ?? [],
        ...(brought ? { pullRequest: position } : {}),
      };
    },
  );
  return {
    id: 1,
    owner: 'acme',
    name: 'shop',
    createdAt: at(0),
    defaultBranch: 'main',
    hasWorkflows: true,
    commits,
    pullRequests,
    deployments: [],
    workflowRuns: [],
    issues: [],
    releases: [],
    tags: [],
    ...rest,
  };
}

export function component(
  name: string,
  rest: Record<string, string>,
): CatalogEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { 'github.com/project-slug': 'acme/shop', ...rest },
    },
    spec: {},
  };
}

export const declared = {
  'platform-value.io/deployments': 'deployment',
  'platform-value.io/incidents': 'label:incident',
};

export function world(
  rest: Partial<Repository>,
  catalog = [component('shop', declared)],
): World {
  return {
    organisation: 'acme',
    end: at(30),
    repositories: [repository(rest)],
    catalog,
  };
}

export const period = { start: at(10), end: at(20) };
