import type { Repository } from '../world/World';
import {
  day,
  demoWorld,
  end,
  incidentsOf,
  repositoryNamed,
  share,
  start,
} from './__fixtures__/demoWorld';

const { repositories } = demoWorld;
const pullRequests = repositories.flatMap(
  repository => repository.pullRequests,
);
const merged = pullRequests.filter(pull => pull.mergedAt !== undefined);
const runs = repositories.flatMap(repository => repository.workflowRuns);
const deployments = repositories.flatMap(repository => repository.deployments);
const incidents = repositories.flatMap(incidentsOf);
const causes = demoWorld.causes.filter(({ issue }) => issue !== undefined);

describe('production of the generated organisation', () => {
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
    for (const { repository: slug, issue, deployment } of causes) {
      const repository = repositoryNamed(slug.split('/')[1]);
      const incident = incidentsOf(repository).find(
        ({ number }) => number === issue,
      )!;
      expect(deployment.at).toBeLessThanOrEqual(incident.createdAt);
      expect(repository.commits.some(({ sha }) => sha === deployment.sha)).toBe(
        true,
      );
    }
    const keys = causes.map(
      ({ repository, issue }) => `${repository}#${issue}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(causes.length).toBeGreaterThan(0.5 * incidents.length);
    expect(causes.length).toBeLessThan(0.95 * incidents.length);
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
        '.github/workflows',
        'yarn.lock',
      ]),
    );
    const labels = incidentsOf({ ...monorepo, pullRequests: pulls }).map(
      ({ labels: [, , own] }) => own,
    );
    expect(new Set(labels)).toEqual(new Set(services));
  });
});
