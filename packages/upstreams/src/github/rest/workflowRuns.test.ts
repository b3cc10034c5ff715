import { useTinyServer } from '../../__testUtils__/tinyServer';
import { GithubClient, linksOf, token } from '../../__testUtils__/githubClient';
import { tinyWorld } from '../../testing/tinyWorld';
import { startGithubServer } from '../startGithubServer';
import { tinySha } from '../../testing/tinyTime';

const tiny = useTinyServer();
const checkout = '/repos/acme/checkout';

async function get<Body>(path: string): Promise<Body> {
  return (await tiny.client().get<Body>(checkout + path)).body;
}

interface Runs {
  total_count: number;
  workflow_runs: { id: number; conclusion: string | null }[];
}

describe('lists of workflow runs', () => {
  it.each([
    ['branch=main', 31],
    ['event=pull_request', 9],
    ['status=in_progress', 1],
    ['status=completed', 39],
    ['status=success', 39],
    ['status=failure', 0],
    ['actor=dev-one', 40],
    ['actor=nobody', 0],
    [`head_sha=${tinySha('c', 6)}`, 1],
    ['created=>=2026-02-10', 4],
    ['created=>2026-02-10', 3],
    ['created=<2026-01-06', 1],
    ['created=2026-01-05..2026-01-07', 3],
    ['created=2026-01-05T12:01:00Z', 1],
    ['created=2026-01-05T12:01:01Z..2026-01-06T12:01:00Z', 1],
    ['created=*..2026-01-06', 2],
    ['created=>=2026-02-10&branch=main', 2],
  ])('with %s hold %i', async (query, total) => {
    const runs = await get<Runs>(`/actions/runs?${query}`);
    expect(runs.total_count).toBe(total);
    expect(runs.workflow_runs).toHaveLength(Math.min(total, 30));
  });

  it('refuse a range of dates that is none', async () => {
    const path = `${checkout}/actions/runs?created=lately`;
    const { status, body } = await tiny.client().get(path);
    expect([status, body]).toMatchObject([
      422,
      { message: 'Validation Failed', errors: [{ field: 'created' }] },
    ]);
  });

  it('tell the last attempt, and earlier ones when asked', async () => {
    expect(await get('/actions/runs/5006')).toMatchObject({
      run_attempt: 2,
      conclusion: 'success',
      created_at: '2026-01-11T12:01:00Z',
      run_started_at: '2026-01-11T12:31:00Z',
      updated_at: '2026-01-11T12:36:00Z',
      previous_attempt_url: `${tiny.url()}/api/v3${checkout}/actions/runs/5006/attempts/1`,
    });
    expect(await get('/actions/runs/5006/attempts/1')).toMatchObject({
      run_attempt: 1,
      conclusion: 'failure',
      updated_at: '2026-01-11T12:06:00Z',
      previous_attempt_url: null,
    });
    const third = await tiny
      .client()
      .get(`${checkout}/actions/runs/5006/attempts/3`);
    expect(third.status).toBe(404);
  });

  it('end a filtered search after 1,000 results though there are more', async () => {
    const world = tinyWorld();
    const [{ workflowRuns }] = world.repositories;
    world.repositories[0].workflowRuns = Array.from(
      { length: 1050 },
      (_, index) => ({ ...workflowRuns[0], id: 100_000 + index }),
    );
    const server = await startGithubServer({ world, token });
    const client = new GithubClient(server);
    const path = `${checkout}/actions/runs?event=push&per_page=100&page=`;
    const { body, headers } = await client.get<Runs>(`${path}10`);
    const beyond = await client.get(`${path}11`);
    await server.close();
    expect(body.total_count).toBe(1050);
    expect(linksOf(headers).next).toBeUndefined();
    expect(beyond.status).toBe(422);
  });
});
