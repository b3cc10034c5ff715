import { request as httpRequest } from 'node:http';
import { token } from '../../__testUtils__/githubClient';
import { useTinyServer } from '../../__testUtils__/tinyServer';

let now = Date.UTC(2026, 5, 1);
const tiny = useTinyServer({
  clock: () => now,
  limits: { core: 5, graphql: 6 },
});
const hour = 60 * 60 * 1000;
const pulls = '/repos/acme/checkout/pulls?state=all&per_page=1';

/** Each test begins with a fresh hour of budget. */
beforeEach(() => {
  now += hour;
});

function budgetOf(headers: Headers) {
  const names = ['limit', 'remaining', 'used', 'reset', 'resource'];
  return names.map(name => headers.get(`x-ratelimit-${name}`));
}

/** The status of a request without a `user-agent`, which fetch always sends. */
function statusWithoutAgent(): Promise<number | undefined> {
  const url = `${tiny.url()}/api/v3/rate_limit`;
  const headers = { authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { headers }, response => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    sent.on('error', reject).end();
  });
}

describe('who is let in', () => {
  it.each([
    ['Bearer wrong', 'Bad credentials'],
    [token, 'Bad credentials'],
    ['', 'Requires authentication'],
  ])(
    'refuses the authorization “%s” with 401',
    async (authorization, message) => {
      const { status, body, headers } = await tiny
        .client()
        .get(pulls, { authorization });
      expect([status, body]).toEqual([
        401,
        {
          message,
          documentation_url: 'https://docs.github.com/rest',
          status: '401',
        },
      ]);
      expect(headers.get('x-ratelimit-used')).toBeNull();
    },
  );

  it.each(['Bearer', 'bearer', 'token'])(
    'accepts a token as %s',
    async scheme => {
      const authorization = `${scheme} ${token}`;
      const { status } = await tiny
        .client()
        .get('/rate_limit', { authorization });
      expect(status).toBe(200);
    },
  );

  it('refuses a request that does not say what sends it', async () => {
    expect(await statusWithoutAgent()).toBe(403);
  });
});

describe('what every answer carries', () => {
  it('is the header set of GitHub', async () => {
    const { headers } = await tiny.client().get(pulls);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, max-age=60, s-maxage=60',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-request-id': expect.stringMatching(
        /^[0-9A-F]{4}:[0-9A-F]{4,}$/,
      ),
      etag: expect.stringMatching(/^W\/"[0-9a-f]{64}"$/),
      date: expect.any(String),
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is GitHub’s body for what is not there', async () => {
    const answers = await Promise.all(
      ['/repos/acme/nowhere', '/nothing', `${pulls.split('?')[0]}/`].map(path =>
        tiny.client().get(path),
      ),
    );
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([
        404,
        {
          message: 'Not Found',
          documentation_url: 'https://docs.github.com/rest',
          status: '404',
        },
      ]);
    }
  });

  it('is a readable refusal of a path that cannot be decoded', async () => {
    const { status } = await tiny.client().get('/repos/acme/%zz');
    expect(status).toBe(400);
  });
});

describe('entity tags', () => {
  it('answer 304 without a body and without taking a point', async () => {
    const first = await tiny.client().get(pulls);
    const tag = first.headers.get('etag') ?? '';
    for (const given of [tag, `"other", ${tag}`, tag.replace('W/', '')]) {
      const again = await tiny.client().get(pulls, { 'if-none-match': given });
      expect([again.status, again.body]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('x-ratelimit-used')).toBe('1');
    }
    expect(tiny.journal().entries().slice(-1)).toEqual([
      {
        method: 'GET',
        route: '/repos/{owner}/{repo}/pulls',
        status: 304,
        cost: 0,
      },
    ]);
  });

  it('answer in full when something else is held', async () => {
    const { status, headers } = await tiny
      .client()
      .get(pulls, { 'if-none-match': 'W/"other"' });
    expect(status).toBe(200);
    expect(headers.get('x-ratelimit-used')).toBe('1');
  });
});

describe('the hourly budget', () => {
  it('is told, spent, refused and renewed', async () => {
    const reset = String((now + hour) / 1000);
    const { headers } = await tiny.client().get(pulls);
    expect(budgetOf(headers)).toEqual(['5', '4', '1', reset, 'core']);
    for (const left of ['3', '2', '1', '0']) {
      const { headers: next } = await tiny.client().get(pulls);
      expect(next.get('x-ratelimit-remaining')).toBe(left);
    }
    const refused = await tiny.client().get<{ message: string }>(pulls);
    expect(refused.status).toBe(403);
    expect(refused.body.message).toMatch(/rate limit exceeded/);
    expect(budgetOf(refused.headers)).toEqual(['5', '0', '5', reset, 'core']);
    now += hour;
    expect((await tiny.client().get(pulls)).status).toBe(200);
  });

  it('takes a point for what is not there', async () => {
    const { headers } = await tiny.client().get('/repos/acme/nowhere');
    expect(headers.get('x-ratelimit-used')).toBe('1');
  });

  it('is told for nothing at /rate_limit', async () => {
    const { body, headers } = await tiny
      .client()
      .get<{ resources: object }>('/rate_limit');
    const reset = (now + hour) / 1000;
    expect(body.resources).toMatchObject({
      core: { limit: 5, used: 0, remaining: 5, reset },
      graphql: { limit: 6, used: 0, remaining: 6, reset },
    });
    expect(headers.get('x-ratelimit-used')).toBe('0');
  });

  it('of GraphQL is its own, and is told in the query too', async () => {
    const reset = (now + hour) / 1000;
    const { headers, body } = await tiny
      .client()
      .graphql('{ rateLimit { limit cost remaining resetAt nodeCount used } }');
    expect(budgetOf(headers)).toEqual(['6', '5', '1', `${reset}`, 'graphql']);
    expect(body.data?.rateLimit).toEqual({
      limit: 6,
      cost: 1,
      remaining: 5,
      used: 1,
      nodeCount: 0,
      resetAt: `${new Date(reset * 1000).toISOString().slice(0, 19)}Z`,
    });
    const rest = await tiny.client().get(pulls);
    expect(rest.headers.get('x-ratelimit-remaining')).toBe('4');
  });

  it('of GraphQL is refused with status 200 and none remaining', async () => {
    const expensive = `{ organization(login: "acme") { repositories(first: 100) { nodes {
      a: issues(first: 1) { nodes { number } } b: issues(first: 1) { nodes { number } }
      c: issues(first: 1) { nodes { number } } d: issues(first: 1) { nodes { number } }
      e: issues(first: 1) { nodes { number } } f: issues(first: 1) { nodes { number } }
    } } } }`;
    const paid = await tiny.client().graphql(expensive);
    expect(paid.body.errors).toBeUndefined();
    expect(paid.headers.get('x-ratelimit-remaining')).toBe('0');
    const { status, body, headers } = await tiny.client().graphql(expensive);
    expect([status, body]).toEqual([
      200,
      {
        errors: [
          {
            type: 'RATE_LIMITED',
            message: 'API rate limit exceeded for user ID 1.',
          },
        ],
      },
    ]);
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
  });
});
