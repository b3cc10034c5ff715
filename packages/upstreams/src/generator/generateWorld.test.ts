import type {
  CatalogEntity,
  Issue,
  PullRequest,
  Repository,
  WorkflowRun,
} from '../world/World';
import { issueAsOf } from '../jira/lookup/issueAsOf';
import type { GeneratedWorld } from './GeneratedWorld';
import { generateWorld } from './generateWorld';

const day = 24 * 60 * 60 * 1000;
/* 1st November 2024 */
const start = Date.UTC(2024, 10, 1);
const host = '127.0.0.1:4010';

function generate(seed: number, days: number): GeneratedWorld {
  return generateWorld({
    seed,
    services: 24,
    start,
    end: start + days * day,
    host,
  });
}

type Cut = <T>(things: T[], time: (thing: T) => number) => T[];

function cutAt(end: number): Cut {
  return (things, time) => things.filter(thing => time(thing) < end);
}

function latest(times: (number | undefined)[]): number {
  return Math.max(...times.map(time => time ?? 0));
}

/** What could be seen of a pull request before `end`. */
function pullRequestUntil(pull: PullRequest, end: number): PullRequest {
  const cut = cutAt(end);
  const { closedAt, mergedAt, mergeCommitSha, files, ...rest } = pull;
  const commits = cut(pull.commits, commit => commit.committedAt);
  const reviews = cut(pull.reviews, review => review.submittedAt);
  const isClosed = closedAt !== undefined && closedAt < end;
  const seen = {
    ...rest,
    // What its repository takes up is added when it is merged.
    files: isClosed ? files : [],
    commits,
    reviews,
    ...(isClosed ? { closedAt } : {}),
    ...(isClosed && mergedAt ? { mergedAt, mergeCommitSha } : {}),
  };
  const changes = [
    ...commits.map(c => c.committedAt),
    ...reviews.map(r => r.submittedAt),
  ];
  const times = [pull.createdAt, ...changes, isClosed ? closedAt : undefined];
  return { ...seen, updatedAt: latest(times) };
}

function issueUntil(issue: Issue, end: number): Issue {
  const { closedAt, ...rest } = issue;
  if (closedAt !== undefined && closedAt < end) return issue;
  const [body] = issue.body.split('\n\n## Postmortem');
  return { ...rest, body, updatedAt: issue.createdAt };
}

/** Jobs of an attempt that a later one replaced can't be seen any more. */
function runUntil(run: WorkflowRun, end: number): WorkflowRun {
  const attempts = cutAt(end)(run.attempts, attempt => attempt.startedAt).map(
    ({ startedAt, completedAt, conclusion }) =>
      completedAt !== undefined && completedAt < end
        ? { startedAt, completedAt, conclusion }
        : { startedAt },
  );
  return { ...run, attempts, jobs: [] };
}

function repositoryUntil(repository: Repository, end: number): Repository {
  const cut = cutAt(end);
  const created = (thing: { createdAt: number }) => thing.createdAt;
  const commits = cut(repository.commits, commit => commit.committedAt);
  const shas = new Set(commits.map(({ sha }) => sha));
  return {
    ...repository,
    commits,
    files: [],
    fileVersions: repository.fileVersions?.filter(({ commit }) =>
      shas.has(commit),
    ),
    pullRequests: cut(repository.pullRequests, created).map(pull =>
      pullRequestUntil(pull, end),
    ),
    deployments: cut(repository.deployments, created).map(deployment => ({
      ...deployment,
      statuses: cut(deployment.statuses, created),
    })),
    workflowRuns: cut(repository.workflowRuns, created).map(run =>
      runUntil(run, end),
    ),
    issues: cut(repository.issues, created).map(issue =>
      issueUntil(issue, end),
    ),
    releases: cut(repository.releases, created),
    tags: cut(repository.tags, created),
  };
}

/** Every issue as it was shown at `end`; what its makers keep for later aside. */
function jiraUntil({ jira }: GeneratedWorld, end: number) {
  return jira?.projects.map(({ components, issues, ...project }) => ({
    ...project,
    issues: issues.flatMap(one => {
      const state = issueAsOf(one, end);
      return state ? [{ ...state, issue: one.id }] : [];
    }),
  }));
}

/** What an entity says however long the world goes on. */
function lasting({ kind, metadata, spec }: CatalogEntity) {
  const { tags, annotations = {}, ...rest } = metadata;
  const {
    'acme.io/secrets': secrets,
    'platform-value.io/key-results': keyResults,
    ...others
  } = annotations;
  const { dependsOn, ...own } = spec;
  return { kind, metadata: { ...rest, annotations: others }, spec: own };
}

/** What was told of each day. */
function pushedUntil({ pushes }: GeneratedWorld, end: number) {
  const dates = Array.from({ length: (end - start) / day }, (_, index) =>
    new Date(start + index * day).toISOString().slice(0, 10),
  );
  return [...(pushes?.components ?? [])]
    .map(([name, { dayOf }]) => ({
      name,
      days: dates.flatMap(date => dayOf(date) ?? []),
    }))
    .filter(({ days }) => days.length > 0);
}

function timesOf(value: unknown, name = ''): number[] {
  if (typeof value === 'number') return /(At|end)$/.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => timesOf(inner, key));
}

function idsOf(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(idsOf);
  return 'id' in value && typeof value.id === 'number'
    ? [value.id, ...inner]
    : inner;
}

describe('generateWorld', () => {
  it('gives the same world for the same seed, another one for another seed', () => {
    const { amplitude, pushes, ...world } = generate(1, 60);
    expect(generate(1, 60)).toMatchObject(world);
    expect(generate(2, 60).repositories).not.toEqual(world.repositories);
  });

  it.each([
    [1, 150, 1],
    [2, 200, 33],
    [3, 365, 90],
  ])(
    'keeps the past of seed %d when %d days grow by %d',
    (seed, days, more) => {
      const end = start + days * day;
      const short = generate(seed, days);
      const long = generate(seed, days + more);
      const names = new Set(short.repositories.map(({ name }) => name));
      const known = long.repositories.filter(({ name }) => names.has(name));

      expect(known.map(repository => repositoryUntil(repository, end))).toEqual(
        short.repositories.map(repository => repositoryUntil(repository, end)),
      );
      const younger = long.repositories.filter(({ name }) => !names.has(name));
      expect(younger.filter(({ createdAt }) => createdAt < end)).toEqual([]);
      expect(long.catalog.map(lasting)).toEqual(
        expect.arrayContaining(short.catalog.map(lasting)),
      );
      expect(pushedUntil(long, end)).toEqual(pushedUntil(short, end));
      expect(long.causes).toEqual(expect.arrayContaining(short.causes));
      expect(long.repositories).not.toEqual(short.repositories);
      expect(jiraUntil(long, end)).toEqual(jiraUntil(short, end));
      expect(long.jira).not.toEqual(short.jira);
    },
  );

  it('cuts nothing that the end did not cut', () => {
    const world = generate(4, 150);
    for (const repository of world.repositories) {
      const jobless = repository.workflowRuns.map(run => ({
        ...run,
        jobs: [],
      }));
      const { pullRequests } = repository;
      expect(repositoryUntil(repository, world.end)).toEqual({
        ...repository,
        files: [],
        pullRequests: pullRequests.map(pull =>
          pull.closedAt ? pull : { ...pull, files: [] },
        ),
        workflowRuns: jobless,
      });
    }
  });

  it('knows nothing at or after its end, and whole seconds only', () => {
    const { end, amplitude, pushes, ...world } = generate(5, 120);
    const times = timesOf(world);
    expect(times.length).toBeGreaterThan(10_000);
    expect(times.filter(time => time >= end || time < start)).toEqual([]);
    expect(times.filter(time => time % 1000 !== 0)).toEqual([]);
  });

  it('gives every thing an id of its own that fits in 32 bits', () => {
    const { repositories, jira } = generate(6, 120);
    const ids = [...idsOf(repositories), ...idsOf(jira)];
    expect(ids.length).toBeGreaterThan(10_000);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(id => id <= 0 || id >= 2 ** 31)).toEqual([]);
  });

  it('numbers pull requests and issues of a repository without gaps', () => {
    for (const { issues, pullRequests } of generate(7, 120).repositories) {
      const numbers = [...issues, ...pullRequests].map(({ number }) => number);
      expect(numbers.sort((a, b) => a - b)).toEqual(
        numbers.map((_, i) => i + 1),
      );
    }
  });

  it('lists things in the order they came into being', () => {
    for (const repository of generate(8, 120).repositories) {
      const { commits, pullRequests, deployments, workflowRuns, issues } =
        repository;
      for (const things of [pullRequests, deployments, workflowRuns, issues]) {
        const times = things.map(({ createdAt }) => createdAt);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }
      const times = commits.map(({ committedAt }) => committedAt);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it.each([
    [{ end: start }, /later one/],
    [{ end: start + day + 1 }, /midnight/],
    [{ services: 0 }, /at least 1 service, not 0/],
    [{ services: 1.5 }, /at least 1 service, not 1.5/],
  ])('refuses %j', (options, message) => {
    const usual = { seed: 1, start, end: start + day, host };
    expect(() => generateWorld({ ...usual, ...options })).toThrow(message);
  });
});
