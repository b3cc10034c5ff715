import { RecordedFolder } from './__fixtures__/RecordedFolder';
import { history, pull, run, sha, user } from './__fixtures__/recordings';

let folder: RecordedFolder;
beforeEach(() => {
  folder = RecordedFolder.create();
});
afterEach(() => folder.remove());

const at = (text: string) => Date.parse(text);

describe('a repository of recorded bodies', () => {
  it('maps pull requests, and leaves out those for other branches', () => {
    folder.write('github/them__ants/pulls.json', [
      pull(12, {
        body: 'fix #3 and Closes #4',
        closed_at: '2024-01-03T00:00:00Z',
        merged_at: '2024-01-03T00:00:00Z',
      }),
      pull(11, { user: null }),
      pull(13, { base: { ...pull(13, {}).base, ref: 'develop' } }),
    ]);
    const [repository] = folder.read().repositories;
    expect(repository).toMatchObject({ id: 900, defaultBranch: 'master' });
    const [open, merged, ...others] = repository.pullRequests;
    expect(others).toEqual([]);
    expect(open.author.login).toBe('ghost');
    expect(open).not.toHaveProperty('mergeCommitSha');
    expect(merged).toMatchObject({
      closes: [3, 4],
      mergeCommitSha: sha('a'),
    });
    expect(repository.commits).toMatchObject([
      { sha: sha('a'), pullRequest: 12 },
    ]);
  });

  it('maps runs in whatever case they are written, with the jobs that belong to them', () => {
    folder.write('github/them__ants/workflow_runs.json', [
      run(2, { conclusion: 'STARTUP_FAILURE', event: 'pull_request' }),
      run(1, {
        conclusion: null,
        head_branch: 'main',
        created_at: '2024-01-31T00:00:00Z',
      }),
      run(3, { event: 'release' }),
    ]);
    folder.write('github/them__ants/jobs.json', [
      {
        id: 50,
        run_id: 2,
        name: 'build',
        conclusion: 'failure',
        started_at: '2024-02-01T00:01:00Z',
        completed_at: '2024-02-01T00:04:00Z',
      },
      {
        id: 51,
        run_id: 99,
        name: 'lost',
        conclusion: '',
        started_at: null,
        completed_at: null,
      },
    ]);
    const [{ workflowRuns, commits }] = folder.read().repositories;
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
    folder.write('github/them__ants/issues.json', [
      issue,
      { ...issue, id: 6, number: 6, pull_request: { url: 'x' } },
    ]);
    const { repositories, catalog } = folder.read();
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
    folder.write('histories/them__pg-boss.json', history);
    folder.write('github/them__ants/pulls.json', [pull(1, {}), pull(3, {})]);
    const [own] = folder.read().repositories;
    const ids = [own, ...own.pullRequests, ...own.deployments].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(id => [1, 3, 900].includes(id))).toEqual([]);
  });

  it('tells two repositories of one name apart', () => {
    folder.write('histories/them__ants.json', {
      ...history,
      repository: 'them/ants',
    });
    folder.write('github/us__ants/pulls.json', [pull(1, {})]);
    const { catalog } = folder.read();
    const names = catalog
      .filter(({ kind }) => kind === 'Component')
      .map(e => e.metadata.name);
    expect(names).toEqual(['them-ants', 'us-ants']);
  });
});
