import type { Issue, PullRequest, Repository } from '../world/World';
import { generateWorld } from './generateWorld';

const day = 24 * 60 * 60 * 1000;
/* 1st November 2026 */
const end = Date.UTC(2026, 10, 1);
const start = end - 730 * day;
const world = generateWorld({ seed: 1, start, end, host: '127.0.0.1:4010' });

const { repositories } = world;
const pullRequests = repositories.flatMap(
  repository => repository.pullRequests,
);
const merged = pullRequests.filter(pull => pull.mergedAt !== undefined);
const runs = repositories.flatMap(repository => repository.workflowRuns);
const deployments = repositories.flatMap(repository => repository.deployments);
const incidents = repositories.flatMap(incidentsOf);

function incidentsOf({ issues }: Repository): Issue[] {
  return issues.filter(({ labels }) => labels.includes('incident'));
}

function repositoryNamed(name: string): Repository {
  const found = repositories.find(repository => repository.name === name);
  if (!found) throw new Error(`There is no repository ${name}.`);
  return found;
}

function share<T>(things: T[], accepts: (thing: T) => boolean): number {
  return things.filter(accepts).length / things.length;
}

function isHuman({ author }: PullRequest): boolean {
  return author.kind === 'User';
}

describe('the generated organisation', () => {
  it('rests on weekends and around Christmas', () => {
    const days = merged.filter(isHuman).map(pull => new Date(pull.mergedAt!));
    const isWeekend = (date: Date) => date.getUTCDay() % 6 === 0;
    const inHolidays = (date: Date) =>
      date.getUTCMonth() === 11 &&
      date.getUTCDate() >= 24 &&
      date.getUTCDate() < 31;
    expect(share(days, isWeekend)).toBeLessThan(0.04);
    // 14 of 730 days would be 1.9 %.
    expect(share(days, inHolidays)).toBeLessThan(0.005);
  });

  it('has busy and quiet repositories', () => {
    const counts = repositories
      .map(repository => repository.pullRequests.length)
      .sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length * 0.1)]).toBeLessThan(160);
    expect(counts[Math.floor(counts.length * 0.9)]).toBeGreaterThan(900);
  });

  it.each([['dependabot[bot]'], ['renovate[bot]'], ['copilot-swe-agent']])(
    'has merged pull requests of %s, which is a bot',
    login => {
      const own = merged.filter(({ author }) => author.login === login);
      expect(own.length).toBeGreaterThan(100);
      expect(own.every(({ author }) => author.kind === 'Bot')).toBe(true);
    },
  );

  it('merges most pull requests, abandons some and leaves some open', () => {
    expect(
      share(pullRequests, pull => pull.mergedAt !== undefined),
    ).toBeGreaterThan(0.85);
    const isAbandoned = (pull: PullRequest) =>
      pull.closedAt !== undefined && !pull.mergedAt;
    expect(pullRequests.filter(isAbandoned).length).toBeGreaterThan(500);
    const open = pullRequests.filter(pull => pull.closedAt === undefined);
    expect(open.length).toBeGreaterThan(100);
  });

  it('squashes mostly and merges sometimes', () => {
    const messages = repositories.flatMap(({ commits }) =>
      commits.map(({ message }) => message),
    );
    const isMerge = (message: string) =>
      message.startsWith('Merge pull request #');
    expect(share(messages, isMerge)).toBeGreaterThan(0.05);
    expect(share(messages, isMerge)).toBeLessThan(0.5);
  });

  it('reviews by people and by bots, with all verdicts', () => {
    const reviews = pullRequests.flatMap(pull => pull.reviews);
    const seen = new Set(
      reviews.map(({ author, state }) => `${author.kind} ${state}`),
    );
    expect(seen).toEqual(
      new Set([
        'User APPROVED',
        'User CHANGES_REQUESTED',
        'User COMMENTED',
        'Bot COMMENTED',
      ]),
    );
    expect(
      share(merged.filter(isHuman), pull => pull.reviews.length === 0),
    ).toBeGreaterThan(0.02);
  });

  it('puts each merge on the default branch', () => {
    for (const repository of repositories) {
      const shas = new Map(
        repository.commits.map(commit => [commit.sha, commit]),
      );
      for (const pull of repository.pullRequests.filter(
        ({ mergedAt }) => mergedAt,
      )) {
        const commit = shas.get(pull.mergeCommitSha!);
        expect(commit).toMatchObject({
          pullRequest: pull.number,
          committedAt: pull.mergedAt,
          files: pull.files,
        });
      }
    }
  });

  it('reverts merged pull requests and says which', () => {
    for (const repository of repositories) {
      const { owner, name, commits } = repository;
      const byNumber = new Map(
        repository.pullRequests.map(pull => [pull.number, pull]),
      );
      for (const revert of repository.pullRequests) {
        const said = revert.body.match(/^Reverts (\S+)#(\d+)/);
        expect(said !== null).toBe(revert.title.startsWith('Revert "'));
        if (!said) continue;
        const reverted = byNumber.get(Number(said[2]))!;
        expect(said[1]).toBe(`${owner}/${name}`);
        expect(revert.title).toBe(`Revert "${reverted.title}"`);
        const commit = commits.find(({ sha }) => sha === revert.mergeCommitSha);
        if (commit)
          expect(commit.message).toContain(
            `This reverts commit ${reverted.mergeCommitSha}.`,
          );
      }
    }
    expect(
      pullRequests.filter(({ body }) => body.startsWith('Reverts ')).length,
    ).toBeGreaterThan(100);
  });

  it('has hotfixes, and closes incidents by pull requests', () => {
    const hotfixes = merged.filter(pull => pull.headRef.startsWith('hotfix/'));
    expect(hotfixes.length).toBeGreaterThan(100);
    let closed = 0;
    for (const repository of repositories) {
      const issues = new Map(
        repository.issues.map(issue => [issue.number, issue]),
      );
      for (const pull of repository.pullRequests.filter(
        ({ mergedAt }) => mergedAt,
      )) {
        for (const number of pull.closes) {
          const issue = issues.get(number)!;
          expect(issue.closedAt).toBeLessThanOrEqual(pull.mergedAt!);
          if (issue.labels.includes('incident')) closed += 1;
        }
      }
    }
    expect(closed).toBeGreaterThan(100);
  });

  it('has incidents of three severities, open and resolved, and other issues', () => {
    const severities = new Set(incidents.map(({ labels }) => labels[1]));
    expect(severities).toEqual(new Set(['sev1', 'sev2', 'sev3']));
    expect(incidents.some(({ closedAt }) => closedAt === undefined)).toBe(true);
    expect(
      share(incidents, ({ closedAt }) => closedAt !== undefined),
    ).toBeGreaterThan(0.95);
    const issues = repositories.flatMap(repository => repository.issues);
    expect(issues.length).toBeGreaterThan(1.5 * incidents.length);
  });

  it('knows of each caused incident a deployment that finished before it', () => {
    for (const { repository: slug, issue, deployment } of world.causes) {
      const repository = repositoryNamed(slug.split('/')[1]);
      const incident = incidentsOf(repository).find(
        ({ number }) => number === issue,
      )!;
      expect(deployment.at).toBeLessThanOrEqual(incident.createdAt);
      expect(repository.commits.some(({ sha }) => sha === deployment.sha)).toBe(
        true,
      );
    }
    const keys = world.causes.map(
      ({ repository, issue }) => `${repository}#${issue}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(world.causes.length).toBeGreaterThan(0.5 * incidents.length);
    expect(world.causes.length).toBeLessThan(0.95 * incidents.length);
  });

  it.each([
    /Caused by deployment \d+/,
    /Caused by: [0-9a-f]{40}/,
    /Introduced in #\d+/,
  ])('lets some incidents say %s', pattern => {
    const saying = incidents.filter(({ body }) => pattern.test(body));
    expect(saying.length).toBeGreaterThan(20);
    expect(saying.length).toBeLessThan(0.3 * incidents.length);
  });

  it('deploys to production and staging, sometimes in vain', () => {
    const outcomes = new Set(
      deployments.flatMap(({ statuses }) => statuses.map(({ state }) => state)),
    );
    expect(outcomes).toEqual(
      new Set([
        'queued',
        'in_progress',
        'success',
        'failure',
        'error',
        'inactive',
      ]),
    );
    const environments = new Set(
      deployments.map(({ environment }) => environment),
    );
    expect(environments).toEqual(
      new Set([
        'production',
        'staging',
        'production-eu',
        'production-us',
        'production-product-catalogue',
        'production-search-query',
      ]),
    );
    const hanging = deployments.filter(
      ({ createdAt, statuses }) =>
        createdAt < end - day && statuses.length === 2,
    );
    expect(hanging.length).toBeGreaterThan(5);
  });

  it('rolls production back now and then', () => {
    const position = (repository: Repository, sha: string) =>
      repository.commits.findIndex(commit => commit.sha === sha);
    const repository = repositoryNamed('basket');
    const shas = repository.deployments
      .filter(({ environment }) => environment === 'production')
      .map(({ sha }) => position(repository, sha));
    const backwards = shas.filter((now, i) => i > 0 && now < shas[i - 1]);
    expect(backwards.length).toBeGreaterThan(3);
    expect(backwards.length).toBeLessThan(0.1 * shas.length);
  });

  it('builds on pushes, pull requests and schedule, with failures, re-runs and cancellations', () => {
    expect(new Set(runs.map(({ event }) => event))).toEqual(
      new Set(['push', 'pull_request', 'schedule', 'workflow_dispatch']),
    );
    const conclusions = new Set(
      runs.map(({ attempts: [first] }) => first.conclusion),
    );
    expect(conclusions).toEqual(
      new Set(['success', 'failure', 'cancelled', 'timed_out']),
    );
    const attempts = new Set(runs.map(run => run.attempts.length));
    expect(attempts).toEqual(new Set([1, 2, 3]));
    expect(runs.every(({ jobs }) => jobs.length > 0)).toBe(true);
  });

  it('deploys in the way each team has', () => {
    const releases = repositoryNamed('invoices').releases;
    expect(releases.length).toBeGreaterThan(20);
    expect(repositoryNamed('stock-levels').tags.length).toBeGreaterThan(20);
    const deploys = repositoryNamed('shipping-rates').workflowRuns.filter(
      ({ path }) => path === '.github/workflows/deploy.yml',
    );
    expect(deploys.length).toBeGreaterThan(100);
    const elsewhere = repositoryNamed('partner-portal');
    expect(elsewhere.pullRequests.length).toBeGreaterThan(50);
    expect([elsewhere.deployments, elsewhere.releases, elsewhere.tags]).toEqual(
      [[], [], []],
    );
    const drafts = repositories
      .flatMap(r => r.releases)
      .filter(({ draft }) => draft);
    expect(drafts.length).toBeGreaterThan(3);
  });

  it('has a repository in which nothing happened yet', () => {
    expect(repositoryNamed('voice-ordering')).toMatchObject({
      createdAt: start + 727 * day + 9 * 60 * 60 * 1000,
      hasWorkflows: false,
      commits: [],
      pullRequests: [],
      issues: [],
    });
  });

  it('shares a monorepo among five services by folders and labels', () => {
    const services = [
      'product-catalogue',
      'price-lists',
      'offers',
      'search-query',
      'search-index',
    ];
    const { pullRequests: pulls, ...monorepo } = repositoryNamed('marketplace');
    const folders = pulls.flatMap(({ files }) =>
      files.map(file => file.split('/').slice(0, 2).join('/')),
    );
    expect(new Set(folders)).toEqual(
      new Set([
        ...services.map(name => `services/${name}`),
        'shared/package.json',
        'yarn.lock',
      ]),
    );
    const labels = incidentsOf({ ...monorepo, pullRequests: pulls }).map(
      ({ labels: [, , own] }) => own,
    );
    expect(new Set(labels)).toEqual(new Set(services));
  });
});
