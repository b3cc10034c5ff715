import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { readRecordedWorld } from './readRecordedWorld';

const host = '127.0.0.1:4010';
const at = (text: string) => Date.parse(text);
const sha = (digit: string) => digit.repeat(40);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recorded-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(file, text);
}

function commit(digit: string, time: string, rest: object = {}) {
  return {
    sha: sha(digit),
    authoredAt: time,
    committedAt: time,
    pullRequest: null,
    author: 'human',
    revert: false,
    ...rest,
  };
}

const history = {
  repository: 'them/pg-boss.js',
  since: '2024-06-01',
  lastCommitAt: '2024-06-20T10:00:00+02:00',
  commits: [
    commit('5', '2024-06-20T10:00:00+02:00', { pullRequest: 8, author: 'bot' }),
    commit('4', '2024-06-10T10:00:00.700Z', { pullRequest: 9, revert: true }),
    commit('3', '2024-06-05T12:00:00Z', {
      authoredAt: '2024-06-04T09:00:00Z',
      pullRequest: 7,
    }),
    commit('2', '2024-06-05T10:00:00Z', {
      authoredAt: '2024-06-03T08:00:00Z',
      pullRequest: 7,
    }),
    commit('1', '2024-06-02T10:00:00Z'),
  ],
  tags: [
    { name: 'b@2', sha: sha('3'), createdAt: '2024-06-06T10:05:00Z' },
    { name: 'a@2', sha: sha('3'), createdAt: '2024-06-06T10:00:00Z' },
    { name: 'a@1', sha: sha('1'), createdAt: '2024-06-03T10:00:00Z' },
    { name: 'old', sha: sha('f'), createdAt: '2024-06-25T23:59:59Z' },
  ],
};

const user = { login: 'barry', type: 'User' };

function pull(number: number, rest: object) {
  return {
    id: number,
    number,
    title: `Pull ${number}`,
    body: null,
    user,
    created_at: '2024-01-02T00:00:00Z',
    updated_at: '2024-01-03T00:00:00Z',
    closed_at: null,
    merged_at: null,
    merge_commit_sha: sha('a'),
    labels: [],
    head: { ref: 'topic', sha: sha('b') },
    base: {
      ref: 'master',
      repo: { id: 900, created_at: '2023-01-01T00:00:00Z', default_branch: 'master' },
    },
    ...rest,
  };
}

function run(id: number, rest: object) {
  return {
    id,
    name: 'CI',
    workflow_id: 77,
    path: '.github/workflows/ci.yml',
    run_number: id,
    event: 'push',
    head_branch: 'master',
    head_sha: sha('c'),
    head_commit: { message: 'Work', timestamp: '2024-01-01T00:00:00Z' },
    actor: user,
    conclusion: 'success',
    created_at: '2024-02-01T00:00:00Z',
    updated_at: '2024-02-01T00:05:00Z',
    run_started_at: '2024-02-01T00:01:00Z',
    ...rest,
  };
}

describe('readRecordedWorld', () => {
  describe('of a history', () => {
    function readHistory() {
      write('histories/them__pg-boss.json', history);
      const world = readRecordedWorld({ folder, host });
      return { world, repository: world.repositories[0] };
    }

    it('turns the commits round and truncates times to seconds', () => {
      const { repository } = readHistory();
      expect(repository.commits.map(found => found.sha[0]).join('')).toBe('12345');
      expect(repository.commits[3].committedAt).toBe(at('2024-06-10T10:00:00Z'));
      expect(repository).toMatchObject({
        owner: 'them',
        name: 'pg-boss.js',
        createdAt: at('2024-06-01T00:00:00Z'),
      });
    });

    it('makes merged pull requests of the commits that have one', () => {
      const { repository } = readHistory();
      expect(repository.pullRequests.map(({ number }) => number)).toEqual([7, 8, 9]);
      const [seven, eight, nine] = repository.pullRequests;
      expect(seven).toMatchObject({
        createdAt: at('2024-06-03T08:00:00Z'),
        mergedAt: at('2024-06-05T12:00:00Z'),
        mergeCommitSha: sha('3'),
        author: { kind: 'User' },
      });
      expect(seven.commits.map(found => found.authoredAt)).toEqual([
        at('2024-06-03T08:00:00Z'),
        at('2024-06-04T09:00:00Z'),
      ]);
      expect(eight.author.kind).toBe('Bot');
      expect([seven.title, nine.title]).toEqual(['Change 7', 'Revert']);
    });

    it('deploys each tagged commit of the branch once, at its earliest tag', () => {
      const { repository } = readHistory();
      const deployed = repository.deployments.map(found => [
        found.sha[0],
        found.environment,
        found.createdAt,
        found.statuses.map(({ state, createdAt }) => `${state} ${createdAt}`),
      ]);
      const first = at('2024-06-03T10:00:00Z');
      const second = at('2024-06-06T10:00:00Z');
      expect(deployed).toEqual([
        ['1', 'production', first, [`success ${first}`]],
        ['3', 'production', second, [`success ${second}`]],
      ]);
    });

    it('ends at the midnight after the latest moment, even of a tag elsewhere', () => {
      expect(readHistory().world.end).toBe(at('2024-06-26T00:00:00Z'));
    });

    it('declares how it deploys, with or without tags', () => {
      write('histories/them__untagged.json', {
        ...history,
        repository: 'them/untagged',
        tags: [],
      });
      const { world } = readHistory();
      const components = world.catalog.filter(({ kind }) => kind === 'Component');
      expect(components.map(({ metadata }) => metadata.name)).toEqual([
        'pg-boss-js',
        'untagged',
      ]);
      for (const { metadata, spec } of components) {
        expect(metadata.annotations).toMatchObject({
          'platform-value.io/deployments': 'deployment',
          'platform-value.io/incidents': 'label:incident',
        });
        expect(spec).toMatchObject({ owner: 'group:default/recorded', system: 'recorded' });
      }
      expect(components[1].metadata.links?.[0].url).toBe(
        '/catalog/default/component/untagged/platform-value?asOf=2024-06-21',
      );
    });
  });

  describe('of REST bodies', () => {
    it('maps pull requests, and leaves out those for other branches', () => {
      write('github/them__ants/pulls.json', [
        pull(12, {
          body: 'fix #3 and Closes #4',
          closed_at: '2024-01-03T00:00:00Z',
          merged_at: '2024-01-03T00:00:00Z',
        }),
        pull(11, { user: null }),
        pull(13, { base: { ...pull(13, {}).base, ref: 'develop' } }),
      ]);
      const [repository] = readRecordedWorld({ folder, host }).repositories;
      expect(repository).toMatchObject({ id: 900, defaultBranch: 'master' });
      const [open, merged, ...others] = repository.pullRequests;
      expect(others).toEqual([]);
      expect(open.author.login).toBe('ghost');
      expect(open).not.toHaveProperty('mergeCommitSha');
      expect(merged).toMatchObject({ closes: [3, 4], mergeCommitSha: sha('a') });
      expect(repository.commits).toMatchObject([{ sha: sha('a'), pullRequest: 12 }]);
    });

    it('maps runs in whatever case they are written, with the jobs that belong to them', () => {
      write('github/them__ants/workflow_runs.json', [
        run(2, { conclusion: 'STARTUP_FAILURE', event: 'pull_request' }),
        run(1, { conclusion: null, created_at: '2024-01-31T00:00:00Z' }),
        run(3, { event: 'release' }),
      ]);
      write('github/them__ants/jobs.json', [
        {
          id: 50,
          run_id: 2,
          name: 'build',
          conclusion: 'failure',
          started_at: '2024-02-01T00:01:00Z',
          completed_at: '2024-02-01T00:04:00Z',
        },
        { id: 51, run_id: 99, name: 'lost', conclusion: '', started_at: null, completed_at: null },
      ]);
      const [{ workflowRuns, commits }] = readRecordedWorld({ folder, host }).repositories;
      expect(workflowRuns.map(({ id, attempts }) => [id, attempts])).toEqual([
        [1, [{ startedAt: at('2024-02-01T00:01:00Z') }]],
        [
          2,
          [
            {
              startedAt: at('2024-02-01T00:01:00Z'),
              completedAt: at('2024-02-01T00:05:00Z'),
              conclusion: 'failure',
            },
          ],
        ],
      ]);
      expect(workflowRuns[1].jobs.map(({ id }) => id)).toEqual([50]);
      expect(commits.map(found => found.sha)).toEqual([sha('c')]);
    });

    it('takes issues that are no pull requests, and declares nothing', () => {
      const issue = {
        id: 5,
        number: 5,
        title: 'Broken',
        body: null,
        user,
        labels: [{ name: 'bug' }],
        created_at: '2024-01-02T00:00:00Z',
        updated_at: '2024-01-04T00:00:00Z',
        closed_at: '2024-01-04T00:00:00Z',
      };
      write('github/them__ants/issues.json', [
        issue,
        { ...issue, id: 6, number: 6, pull_request: { url: 'x' } },
      ]);
      const { repositories, catalog } = readRecordedWorld({ folder, host });
      expect(repositories[0].issues).toMatchObject([
        { number: 5, labels: ['bug'], closedAt: at('2024-01-04T00:00:00Z') },
      ]);
      const component = catalog.find(({ kind }) => kind === 'Component');
      expect(component?.metadata.annotations).toEqual({
        'github.com/project-slug': 'them/ants',
        'backstage.io/source-location': 'url:http://127.0.0.1:4010/them/ants/',
      });
    });

    it('gives histories ids that no body uses', () => {
      write('histories/them__pg-boss.json', history);
      write('github/them__ants/pulls.json', [pull(1, {}), pull(3, {})]);
      const [own] = readRecordedWorld({ folder, host }).repositories;
      const ids = [own, ...own.pullRequests, ...own.deployments].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter(id => [1, 3, 900].includes(id))).toEqual([]);
    });

    it('tells two repositories of one name apart', () => {
      write('histories/them__ants.json', { ...history, repository: 'them/ants' });
      write('github/us__ants/pulls.json', [pull(1, {})]);
      const { catalog } = readRecordedWorld({ folder, host });
      const names = catalog.filter(({ kind }) => kind === 'Component').map(e => e.metadata.name);
      expect(names).toEqual(['them-ants', 'us-ants']);
    });
  });

  it.each([
    ['histories/a__b.json', '{', /a__b\.json: is not JSON/],
    ['histories/a__b.json', { ...history, since: 'June' }, /a__b\.json: since: /],
    [
      'histories/a__b.json',
      { ...history, commits: [{ ...history.commits[0], sha: 'HEAD' }] },
      /a__b\.json: commits\.0\.sha: not 40 hex digits/,
    ],
    [
      'histories/a__b.json',
      { ...history, tags: [{ ...history.tags[0], createdAt: '2024-06-01' }] },
      /a__b\.json: tags\.0\.createdAt: /,
    ],
    ['github/ants/pulls.json', [], /ants: is not named owner__repo/],
    ['github/a__b/pulls.json', {}, /pulls\.json: root: /],
    [
      'github/a__b/workflow_runs.json',
      [run(1, {}), run(2, { conclusion: 'magic' })],
      /workflow_runs\.json: 1\.conclusion: not a conclusion: magic/,
    ],
    ['elsewhere/a__b.json', history, /holds no recording; put histories\//],
  ])('says what is wrong in %s (%#)', (path, content, message) => {
    write(path, content);
    expect(() => readRecordedWorld({ folder, host })).toThrow(message);
  });

  it('refuses one repository from both folders', () => {
    write('histories/them__ants.json', { ...history, repository: 'them/ants' });
    write('github/them__ants/pulls.json', [pull(1, {})]);
    expect(() => readRecordedWorld({ folder, host })).toThrow(/holds them\/ants twice/);
  });
});
