import type {
  CatalogEntity,
  Deployment,
  Issue,
  PullRequest,
  Repository,
  RunAttempt,
  WorkflowRun,
  World,
} from '../world/World';
import { efficiencyTruth } from './efficiencyTruth';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/* 1st June 2026 */
const origin = Date.UTC(2026, 5, 1);
const human = { login: 'someone', kind: 'User' } as const;
const bot = { login: 'dependabot[bot]', kind: 'Bot' } as const;

/** A moment so many days and hours after the origin. */
function at(days: number, hours = 0): number {
  return origin + days * day + hours * hour;
}

function sha(position: number): string {
  return position.toString(16).padStart(40, '0');
}

interface PullOptions extends Partial<PullRequest> {
  number: number;
  authored: number;
  opened: number;
  merged: number;
}

/** Pull request n is merged as the commit at position n. */
function pull({ number, authored, opened, merged, ...rest }: PullOptions): PullRequest {
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
    commits: [{ sha: 'b'.repeat(40), authoredAt: authored, committedAt: authored }],
    reviews: [],
    files: [],
    labels: [],
    closes: [],
    ...rest,
  };
}

function deploy(id: number, position: number, finished: number, rest: Partial<Deployment> = {}): Deployment {
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

function incident(number: number, opened: number, rest: Partial<Issue> = {}): Issue {
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

function run(started: number, attempts: [number, RunAttempt['conclusion']][], rest: Partial<WorkflowRun> = {}): WorkflowRun {
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

function repository(rest: Partial<Repository>): Repository {
  const pullRequests = rest.pullRequests ?? [];
  const commits = [0, ...pullRequests.map(({ number }) => number)].map(position => {
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
  });
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

function component(name: string, rest: Record<string, string>): CatalogEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { 'github.com/project-slug': 'acme/shop', ...rest } },
    spec: {},
  };
}

const declared = {
  'platform-value.io/deployments': 'deployment',
  'platform-value.io/incidents': 'label:incident',
};

function world(rest: Partial<Repository>, catalog = [component('shop', declared)]): World {
  return { organisation: 'acme', end: at(30), repositories: [repository(rest)], catalog };
}

const period = { start: at(10), end: at(20) };

const shop: Partial<Repository> = {
  pullRequests: [
    pull({ number: 1, authored: at(4), opened: at(4), merged: at(5) }),
    pull({ number: 2, authored: at(9), opened: at(9, 12), merged: at(10, 12) }),
    pull({ number: 3, authored: at(10), opened: at(10), merged: at(10, 13), author: bot }),
    pull({
      number: 4,
      title: 'Revert "Change 2"',
      body: 'Reverts acme/shop#2',
      authored: at(11, 7),
      opened: at(11, 7),
      merged: at(11, 8),
    }),
    pull({
      number: 5,
      headRef: 'hotfix/price',
      authored: at(13),
      opened: at(13, 12),
      merged: at(13, 18),
    }),
    pull({ number: 6, authored: at(15), opened: at(15), merged: at(20) }),
  ],
  deployments: [
    deploy(101, 1, at(6)),
    deploy(102, 3, at(11)),
    deploy(103, 4, at(11, 10)),
    deploy(104, 5, at(12), { statuses: [{ id: 1, state: 'failure', createdAt: at(12) }] }),
    deploy(105, 5, at(12), { environment: 'staging' }),
    deploy(106, 5, at(14)),
    // Rolls back.
    deploy(107, 4, at(14, 6)),
    deploy(108, 6, at(25)),
  ],
  issues: [
    incident(10, at(9), { closedAt: at(9, 5) }),
    incident(11, at(11, 6), { closedAt: at(11, 12) }),
    incident(12, at(11, 20), { closedAt: at(25) }),
    incident(13, at(14, 2), { closedAt: at(14, 8) }),
    incident(14, at(15), { body: 'Introduced in #5' }),
    incident(15, at(18), { closedAt: at(18, 10) }),
    incident(16, at(18), { labels: ['bug'] }),
  ],
  workflowRuns: [
    run(at(9, 23.9), [[12, 'success']]),
    run(at(11), [[8, 'failure'], [3, 'success']]),
    run(at(12), [[60, 'timed_out']], { event: 'schedule' }),
    run(at(13), [[1, 'cancelled']]),
    run(at(14), [[2, 'success']], { event: 'pull_request', branch: 'change-5' }),
    run(at(15), [[6, 'success']], { event: 'workflow_dispatch' }),
    run(at(16), [], { attempts: [{ startedAt: at(16) }] }),
    run(at(19, 23.9), [[12, 'success']]),
  ],
};

describe('efficiencyTruth', () => {
  const truth = efficiencyTruth({ world: world(shop), entity: 'shop', ...period });

  it.each([
    // 102, 103, 106 and 107 in 10/7 weeks
    ['deployment-frequency', { value: 2.8, sampleSize: 4 }],
    // 2 → 102: 48 h; 4 → 103: 3 h; 5 → 106: 24 h; 3 is a bot's
    ['change-lead-time', { value: 24, sampleSize: 3 }],
    // 102 reverted before incident 11 … 106 named by 14 and rolled back after 13; 103 within 24 h of 12
    ['change-failure-rate', { value: 2 / 4, low: 1 / 4, high: 3 / 4, sampleSize: 4 }],
    // 102: 12 h; 106: 14 is still open after 144 h
    ['failed-deployment-recovery-time', { value: 12, sampleSize: 2 }],
    // 6, 6, 10, 120+, 196+: 3/5, then 2/5
    ['time-to-restore', { value: 10, sampleSize: 5 }],
    ['incident-rate', { value: 3.5, sampleSize: 5 }],
    // 103 reverts, 106 delivers a hotfix, 107 rolls back
    ['rework-rate', { value: 3 / 4, sampleSize: 4 }],
    // 24, 1, 6
    ['pull-request-cycle-time', { value: 6, sampleSize: 3 }],
    // 12 (ends in the period), 8, 60, 6; the last ends after it
    ['build-duration', { value: 10, sampleSize: 4 }],
    ['build-success-rate', { value: 2 / 4, sampleSize: 4 }],
  ] as const)('knows %s of a small shop', (metric, expected) => {
    expect(truth[metric].value).toBeCloseTo(expected.value, 10);
    expect(truth[metric]).toEqual({ ...expected, value: truth[metric].value });
  });

  it.each([
    ['from its creation', { createdAt: at(13) }, at(20), 2 / 1],
    ['to the end of the world', {}, at(37.5), 5 / ((30 - 10) / 7)],
  ])('covers the period %s', (_, rest, end, expected) => {
    const { ['deployment-frequency']: reading } = efficiencyTruth({
      world: world({ ...shop, ...rest }),
      entity: 'shop',
      start: rest.createdAt ?? period.start,
      end,
    });
    expect(reading.value).toBeCloseTo(expected, 10);
  });

  it('starts to cover when the repository is created', () => {
    const { ['incident-rate']: reading } = efficiencyTruth({
      world: world({ ...shop, createdAt: at(13) }),
      entity: 'shop',
      ...period,
    });
    expect(reading.value).toBeCloseTo(5, 10);
  });

  it.each([
    ['a deployment', 'Caused by deployment 102', 102],
    ['a commit', `Caused by: ${sha(2)}`, 102],
    ['a pull request', 'Introduced in #4', 103],
    ['a deployment elsewhere', 'Caused by deployment 105', undefined],
    ['something else', 'Caused by a power failure', undefined],
  ])('believes an incident that names %s', (_, body, expected) => {
    const { ['change-failure-rate']: reading } = efficiencyTruth({
      world: world({ ...shop, issues: [incident(20, at(19), { body })] }),
      entity: 'shop',
      ...period,
    });
    expect(reading.low).toBe(expected === undefined ? 0 : 1 / 4);
  });

  it('counts a deployment as rework when it delivers what closes an incident', () => {
    const { deployments, issues } = shop;
    const pullRequests = [
      pull({ number: 1, authored: at(11), opened: at(11), merged: at(11), closes: [16] }),
      pull({ number: 2, authored: at(12), opened: at(12), merged: at(12), closes: [15] }),
    ];
    const { ['rework-rate']: reading } = efficiencyTruth({
      world: world({
        issues,
        pullRequests,
        deployments: [deploy(1, 1, at(11, 1)), deploy(2, 2, at(12, 1)), ...deployments!.slice(0, 1)],
      }),
      entity: 'shop',
      ...period,
    });
    expect(reading).toEqual({ value: 1 / 2, sampleSize: 2 });
  });

  it('says more than when more than half is still open', () => {
    const { ['time-to-restore']: reading } = efficiencyTruth({
      world: world({ issues: [incident(1, at(12)), incident(2, at(19, 12))] }),
      entity: 'shop',
      ...period,
    });
    expect(reading).toEqual({ moreThan: 192, sampleSize: 2 });
  });

  describe('of other ways to deploy', () => {
    const moments = [at(6), at(11), at(12)];
    const ways: [string, Partial<Repository>][] = [
      [
        'workflow:deploy.yml',
        {
          workflowRuns: [
            run(at(11), [[5, 'failure'], [9, 'success']], { path: '.github/workflows/deploy.yml' }),
            run(at(12), [[5, 'success']], { path: '.github/workflows/deploy.yml', branch: 'topic' }),
            run(at(13), [[5, 'success']]),
            run(at(14), [[5, 'failure']], { path: '.github/workflows/deploy.yml' }),
            run(at(15), [[5, 'success']], { path: '.github/workflows/deploy.yml' }),
          ],
        },
      ],
      [
        'release',
        {
          releases: moments.map((publishedAt, i) => ({
            id: i,
            tagName: `v${i}`,
            name: `v${i}`,
            sha: sha(1),
            draft: false,
            prerelease: false,
            author: human,
            createdAt: publishedAt,
            publishedAt,
          })),
        },
      ],
      [
        'tag:v*',
        {
          tags: [
            ...moments.map((createdAt, i) => ({ name: `v${i}`, sha: sha(1), createdAt })),
            { name: 'nightly', sha: sha(1), createdAt: at(13) },
          ],
        },
      ],
      ['push', { pullRequests: shop.pullRequests!.slice(0, 3) }],
    ];

    it.each(ways)('counts two in the period by %s', (way, rest) => {
      const catalog = [component('shop', { ...declared, 'platform-value.io/deployments': way })];
      const reading = efficiencyTruth({ world: world(rest, catalog), entity: 'shop', ...period });
      expect(reading['deployment-frequency'].sampleSize).toBe(2);
    });

    it('takes a released draft or a trial for no deployment', () => {
      const [, , [, { releases = [] }]] = [0, 0, ways[1]] as const;
      const drafted = releases.map((release, i) => ({ ...release, draft: i === 1, prerelease: i === 2 }));
      const catalog = [component('shop', { ...declared, 'platform-value.io/deployments': 'release' })];
      const reading = efficiencyTruth({
        world: world({ releases: drafted }, catalog),
        entity: 'shop',
        ...period,
      });
      expect(reading['deployment-frequency']).toEqual({ value: 0, sampleSize: 0 });
    });
  });

  describe('of components that share a repository', () => {
    const of = (name: string) => ({ files: [`services/${name}/main.ts`] });
    const pulls = [
      pull({ number: 1, authored: at(10), opened: at(10), merged: at(11), ...of('basket') }),
      pull({ number: 2, authored: at(11), opened: at(11), merged: at(12), ...of('offers') }),
      pull({ number: 3, authored: at(12), opened: at(12), merged: at(13), files: ['yarn.lock'] }),
    ];
    const parts = ['basket', 'offers', 'search'].map(name =>
      component(name, {
        ...declared,
        'platform-value.io/paths': `services/${name}/**`,
        ...(name === 'search'
          ? { 'platform-value.io/deployments': 'deployment:production-search' }
          : {}),
      }),
    );
    const monorepo = world(
      {
        pullRequests: pulls,
        deployments: [
          deploy(1, 1, at(11, 1)),
          deploy(2, 2, at(12, 1)),
          deploy(3, 3, at(13, 1)),
          // Takes the offers back, and with them what came after.
          deploy(4, 1, at(14, 1)),
          deploy(5, 3, at(15), { environment: 'production-search' }),
        ],
        issues: [
          incident(10, at(12, 2), { labels: ['incident', 'offers'] }),
          incident(11, at(12, 3), { labels: ['incident', 'basket'] }),
        ],
        workflowRuns: [
          run(at(11), [[5, 'success']], { sha: sha(1) }),
          run(at(12), [[9, 'success']], { sha: sha(2) }),
        ],
      },
      parts,
    );
    const truthOf = (entity: string) => efficiencyTruth({ world: monorepo, entity, ...period });

    it('gives each the deployments with its changes, or of its environment', () => {
      const counts = ['basket', 'offers', 'search'].map(
        name => truthOf(name)['deployment-frequency'].sampleSize,
      );
      expect(counts).toEqual([1, 2, 1]);
    });

    it('gives each its changes, incidents and builds', () => {
      expect(truthOf('offers')).toMatchObject({
        'change-lead-time': { value: 25, sampleSize: 1 },
        'pull-request-cycle-time': { value: 24, sampleSize: 1 },
        'build-duration': { value: 9, sampleSize: 1 },
        'incident-rate': { sampleSize: 1 },
        'rework-rate': { value: 1 / 2 },
      });
      expect(truthOf('search')['change-lead-time']).toEqual({ sampleSize: 0 });
    });
  });

  it('gives nothing that nothing declares', () => {
    const undeclared = efficiencyTruth({
      world: world(shop, [component('shop', {})]),
      entity: 'shop',
      ...period,
    });
    const known = Object.entries(undeclared).filter(([, reading]) => reading.value !== undefined);
    expect(known.map(([metric]) => metric)).toEqual([
      'pull-request-cycle-time',
      'build-duration',
      'build-success-rate',
    ]);
  });

  it('gives nothing of a component without a repository, and throws without a component', () => {
    const elsewhere = component('shop', { 'github.com/project-slug': 'acme/gone' });
    const readings = efficiencyTruth({ world: world(shop, [elsewhere]), entity: 'shop', ...period });
    expect(new Set(Object.values(readings).map(({ value }) => value))).toEqual(new Set([undefined]));
    expect(() =>
      efficiencyTruth({ world: world(shop), entity: 'nobody', ...period }),
    ).toThrow('There is no component nobody.');
  });
});
