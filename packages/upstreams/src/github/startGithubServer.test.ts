import { GithubClient, token } from '../__testUtils__/githubClient';
import { hour, startOf } from '../testing/tinyTime';
import { tinyWorld } from '../testing/tinyWorld';
import { worldAsOf } from './lookup/worldAsOf';
import { startGithubServer } from './startGithubServer';

const issues = '/repos/acme/checkout/issues?state=all&per_page=100';

async function countIssues(client: GithubClient): Promise<number> {
  return (await client.get<unknown[]>(issues)).body.length;
}

describe('startGithubServer', () => {
  it('listens on loopback and says where', async () => {
    const server = await startGithubServer({ world: tinyWorld(), token });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('refuses a port that is taken', async () => {
    const world = tinyWorld();
    const server = await startGithubServer({ world, token });
    const { port } = server;
    await expect(startGithubServer({ world, token, port })).rejects.toThrow(
      /EADDRINUSE/,
    );
    await server.close();
  });

  it('serves a later world as soon as it is given', async () => {
    const end = tinyWorld();
    let world = worldAsOf(end, startOf(4));
    const server = await startGithubServer({ world: () => world, token });
    const client = new GithubClient(server);
    expect(await countIssues(client)).toBe(5);
    world = end;
    expect(await countIssues(client)).toBe(50);
    await server.close();
  });

  it('shows the world as it is by the clock that it is given', async () => {
    let now = startOf(1) + 10 * hour;
    const server = await startGithubServer({
      world: tinyWorld(),
      token,
      now: () => now,
    });
    const client = new GithubClient(server);
    expect(await countIssues(client)).toBe(3);
    now = startOf(1000);
    expect(await countIssues(client)).toBe(50);
    await server.close();
  });

  it('keeps a journal of routes, never of what was asked or by whom', async () => {
    const server = await startGithubServer({ world: tinyWorld(), token });
    const client = new GithubClient(server);
    await client.get(`${issues}&labels=secret`);
    await client.get('/repositories/1/pulls/3/reviews');
    await client.get('/nothing?token=secret');
    await client.graphql('query secret { rateLimit { cost } }');
    const { journal } = server;
    expect(journal.entries()).toEqual([
      {
        method: 'GET',
        route: '/repos/{owner}/{repo}/issues',
        status: 200,
        cost: 1,
      },
      {
        method: 'GET',
        route: '/repositories/{repository_id}/pulls/{pull_number}/reviews',
        status: 200,
        cost: 1,
      },
      { method: 'GET', route: 'unmatched', status: 404, cost: 0 },
      { method: 'POST', route: '/graphql', status: 200, cost: 1 },
    ]);
    expect(journal.counts()).toMatchObject({ 'POST /graphql': 1 });
    journal.clear();
    expect([journal.entries(), journal.counts()]).toEqual([[], {}]);
    await server.close();
  });

  it('answers a defect of its own with 500 and tells it once', async () => {
    const defects: Error[] = [];
    const server = await startGithubServer({
      world: () => {
        throw new Error('no world today');
      },
      token,
      onDefect: error => defects.push(error),
    });
    const client = new GithubClient(server);
    const rest = await client.get(issues);
    const graphql = await client.graphql('{ rateLimit { cost } }');
    const page = await fetch(server.url);
    await server.close();
    expect([rest.status, graphql.status, page.status]).toEqual([500, 500, 500]);
    expect(rest.body).toMatchObject({ message: 'Server Error' });
    expect(defects.map(({ message }) => message)).toEqual(
      Array(3).fill('no world today'),
    );
  });
});
