import { GithubClient, token } from '../../__testUtils__/githubClient';
import { hasGithubSpec, openGithubSpec } from '../../__testUtils__/githubSpec';
import { tinyWorld } from '../../testing/tinyWorld';
import { tinySha } from '../../testing/tinyTime';
import { GithubServer, startGithubServer } from '../startGithubServer';
import { globalRoutes, repositoryRoutes } from './routes';

const checkout = '/repos/acme/checkout';

/** Path of GitHub's document, and requests that it describes. */
const requests: [path: string, urls: string[]][] = [
  ['', [checkout, '/repos/acme/handbook', '/repos/acme/blank']],
  ['/deployments', [`${checkout}/deployments?per_page=100`]],
  [
    '/deployments/{deployment_id}/statuses',
    [`${checkout}/deployments/3010/statuses`],
  ],
  ['/environments', [`${checkout}/environments`]],
  ['/releases', [`${checkout}/releases`]],
  [
    '/actions/runs',
    [
      `${checkout}/actions/runs?per_page=100`,
      `${checkout}/actions/runs?branch=main&created=>=2026-01-20&status=success`,
    ],
  ],
  [
    '/actions/runs/{run_id}/attempts/{attempt_number}',
    [
      `${checkout}/actions/runs/5006/attempts/1`,
      `${checkout}/actions/runs/5039/attempts/1`,
    ],
  ],
  [
    '/actions/runs/{run_id}/jobs',
    [
      `${checkout}/actions/runs/5006/jobs`,
      `${checkout}/actions/runs/5039/jobs`,
    ],
  ],
  ['/actions/workflows', [`${checkout}/actions/workflows`]],
  ['/pulls', [`${checkout}/pulls?state=all&per_page=100`]],
  [
    '/pulls/{pull_number}',
    [1, 11, 35, 79].map(number => `${checkout}/pulls/${number}`),
  ],
  ['/pulls/{pull_number}/reviews', [`${checkout}/pulls/1/reviews`]],
  ['/pulls/{pull_number}/commits', [`${checkout}/pulls/5/commits`]],
  [
    '/commits',
    [`${checkout}/commits?per_page=100`, '/repos/acme/handbook/commits'],
  ],
  [
    '/commits/{commit_sha}/pulls',
    [tinySha('c', 5), tinySha('b', 50)].map(
      sha => `${checkout}/commits/${sha}/pulls`,
    ),
  ],
  [
    '/compare/{basehead}',
    [
      `${checkout}/compare/${tinySha('c', 1)}...main`,
      `${checkout}/compare/v1.3.0...v1.7.0?per_page=2&page=2`,
      `${checkout}/compare/main...${tinySha('b', 50)}`,
    ],
  ],
  ['/issues', [`${checkout}/issues?state=all&per_page=100`]],
  [
    '/contents/{path}',
    [
      `${checkout}/contents/.github/workflows`,
      `${checkout}/contents/.github/workflows/build.yml?ref=v1.3.0`,
    ],
  ],
  [
    '/git/trees/{tree_sha}',
    [`${checkout}/git/trees/main?recursive=1`, `${checkout}/git/trees/HEAD`],
  ],
];

const refusals: [path: string, status: number, url: string][] = [
  ['', 404, '/repos/acme/nowhere'],
  ['/pulls/{pull_number}', 404, `${checkout}/pulls/2`],
  [
    '/deployments/{deployment_id}/statuses',
    404,
    `${checkout}/deployments/1/statuses`,
  ],
  ['/commits', 409, '/repos/acme/blank/commits'],
  ['/commits', 404, `${checkout}/commits?sha=nowhere`],
  ['/git/trees/{tree_sha}', 409, '/repos/acme/blank/git/trees/main'],
  ['/contents/{path}', 404, `${checkout}/contents/src`],
  ['/compare/{basehead}', 404, `${checkout}/compare/main`],
];

const title = hasGithubSpec
  ? 'REST against GitHub’s OpenAPI document'
  : 'REST against GitHub’s OpenAPI document (skipped: ../shared/specs/github-rest.json is missing)';

(hasGithubSpec ? describe : describe.skip)(title, () => {
  const spec = hasGithubSpec ? openGithubSpec() : undefined;
  let server: GithubServer;
  let client: GithubClient;

  beforeAll(async () => {
    server = await startGithubServer({ world: tinyWorld(), token });
    client = new GithubClient(server);
  });
  afterAll(() => server.close());

  async function violationsOf(path: string, url: string, status = 200) {
    const { status: given, body } = await client.get(url);
    expect([url, given]).toEqual([url, status]);
    return spec?.violations(path, status, body);
  }

  it.each(requests)('answers %s as described', async (path, urls) => {
    for (const url of urls) {
      expect(await violationsOf(`/repos/{owner}/{repo}${path}`, url)).toEqual(
        [],
      );
    }
  });

  it('answers the same by the id of the repository', async () => {
    const { body } = await client.get(`${checkout}/pulls?state=all`);
    const byId = await client.get('/repositories/1/pulls?state=all');
    expect(byId.body).toEqual(body);
    expect(
      spec?.violations('/repos/{owner}/{repo}/pulls', 200, byId.body),
    ).toEqual([]);
  });

  it('answers a single run and a single issue as in lists', async () => {
    const run = await client.get(`${checkout}/actions/runs/5006`);
    expect(
      spec?.violations('/repos/{owner}/{repo}/actions/runs', 200, {
        total_count: 1,
        workflow_runs: [run.body],
      }),
    ).toEqual([]);
    const issue = await client.get(`${checkout}/issues/2`);
    expect(
      spec?.violations('/repos/{owner}/{repo}/issues', 200, [issue.body]),
    ).toEqual([]);
  });

  it.each(['/orgs/acme/repos?sort=full_name', '/rate_limit'])(
    'answers %s as described',
    async url => {
      const path = url.startsWith('/orgs') ? '/orgs/{org}/repos' : url;
      expect(await violationsOf(path, url)).toEqual([]);
    },
  );

  it.each(refusals)(
    'refuses %s with %i as described',
    async (path, status, url) => {
      const described = `/repos/{owner}/{repo}${path}`;
      expect(await violationsOf(described, url, status)).toEqual([]);
    },
  );

  it('would tell a missing and a wrongly typed field', async () => {
    const url = `${checkout}/deployments?per_page=1`;
    const { body } = await client.get<{ sha?: string; id: unknown }[]>(url);
    const path = '/repos/{owner}/{repo}/deployments';
    const broken = body.map(({ sha, ...rest }) => ({ ...rest, id: '1' }));
    expect(spec?.violations(path, 200, broken)).toEqual([
      `200 ${path}/0: must have required property 'sha'`,
      `200 ${path}/0/id: must be integer`,
    ]);
  });

  it('is asked about every route that the document has', () => {
    const asked = new Set(requests.map(([path]) => path));
    const described = repositoryRoutes
      .map(({ path }) => path)
      .filter(path => spec?.paths.includes(`/repos/{owner}/{repo}${path}`));
    expect(described.filter(path => !asked.has(path))).toEqual([]);
    expect(globalRoutes.map(({ path }) => path)).toContain('/rate_limit');
  });
});
