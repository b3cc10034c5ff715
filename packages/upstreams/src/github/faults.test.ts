import { request as httpRequest } from 'node:http';
import {
  linksOf,
  token,
  type GraphqlBody,
} from '../__testUtils__/githubClient';
import { useTinyServer } from '../__testUtils__/tinyServer';
import { githubFaults, type GithubFault } from './faults';

const tiny = useTinyServer();
const runs = '/repos/acme/checkout/actions/runs?per_page=10';

beforeEach(() => tiny.faults().switchTo([]));

function switchOn(name: GithubFault, times?: number) {
  tiny.faults().switchTo([{ name, ...(times && { times }) }]);
}

async function raw(path = runs) {
  const response = await fetch(`${tiny.url()}/api/v3${path}`, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
  });
  return { response, text: await response.text() };
}

const pulls = (first: number, after?: string) => `{
  rateLimit { cost }
  repository(owner: "acme", name: "checkout") {
    pullRequests(first: ${first}${after ? `, after: "${after}"` : ''}) {
      nodes { title body reviews(first: 20) { nodes { submittedAt } } }
    }
  }
}`;

interface Pulls {
  rateLimit: object | null;
  repository: { pullRequests: { nodes: ({ body: string } | null)[] } };
}

async function ask(first = 5): Promise<GraphqlBody<Pulls>> {
  const { body } = await tiny.client().graphql<Pulls>(pulls(first));
  return body;
}

function nodesOf({ data }: GraphqlBody<Pulls>) {
  return data?.repository.pullRequests.nodes ?? [];
}

const refused: [GithubFault, number, Record<string, string | null>][] = [
  ['html-502', 502, { 'content-type': 'text/html' }],
  ['html-503', 503, { 'content-type': 'text/html' }],
  ['html-429', 429, { 'content-type': 'text/html' }],
  ['server-error', 500, {}],
  ['bad-credentials', 401, {}],
  [
    'missing-permission',
    403,
    { 'x-accepted-github-permissions': 'actions=read' },
  ],
  ['single-sign-on', 403, { 'x-github-sso': expect.any(String) }],
  ['primary-limit-403', 403, { 'x-ratelimit-remaining': '0' }],
  ['primary-limit-429', 429, { 'x-ratelimit-remaining': '0' }],
  ['secondary-limit', 403, { 'retry-after': null }],
  ['secondary-limit-retry-after', 429, { 'retry-after': '120' }],
  ['repository-gone', 404, {}],
  ['repository-blocked', 451, {}],
  ['repository-empty', 409, {}],
  ['feature-disabled', 410, {}],
];

const graphqlErrors: [GithubFault, string | undefined][] = [
  ['graphql-rate-limited', 'RATE_LIMITED'],
  ['graphql-secondary-limit', undefined],
  ['graphql-gives-up', undefined],
  ['graphql-unavailable', 'SERVICE_UNAVAILABLE'],
  ['graphql-partial', 'FORBIDDEN'],
  ['graphql-resource-limits', 'RESOURCE_LIMITS_EXCEEDED'],
];

const shaped: [GithubFault, () => Promise<void>][] = [
  [
    'reset-mid-body',
    async () => {
      await expect(raw()).rejects.toThrow();
    },
  ],
  [
    'truncated-json',
    async () => {
      const { response, text } = await raw();
      expect(response.status).toBe(200);
      expect(() => JSON.parse(text)).toThrow();
    },
  ],
  [
    'empty-body',
    async () => {
      const { response, text } = await raw();
      expect([response.status, text]).toEqual([200, '']);
    },
  ],
  [
    'slow-drip',
    async () => {
      const { text } = await raw();
      expect(JSON.parse(text).workflow_runs).toHaveLength(10);
    },
  ],
  [
    'gzip',
    async () => {
      const { response, text } = await raw();
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(JSON.parse(text).workflow_runs).toHaveLength(10);
    },
  ],
  ['clock-ahead', () => expectSkew(10)],
  ['clock-behind', () => expectSkew(-10)],
  [
    'echo-credentials',
    async () => {
      const { response, text } = await raw();
      expect(response.status).toBe(500);
      expect(text).toContain(token);
    },
  ],
  [
    'hang',
    async () => {
      const signal = AbortSignal.timeout(50);
      const url = `${tiny.url()}/api/v3/rate_limit`;
      const headers = { authorization: `Bearer ${token}` };
      await expect(fetch(url, { signal, headers })).rejects.toThrow();
    },
  ],
  [
    'no-rate-limit',
    async () => {
      const { response } = await raw();
      expect(response.headers.get('x-ratelimit-limit')).toBeNull();
      expect((await ask()).data?.rateLimit).toBeNull();
    },
  ],
  [
    'repository-moved',
    async () => {
      const { response } = await raw();
      expect(response.status).toBe(301);
      const location = response.headers.get('location') ?? '';
      expect(location).toMatch(/\/repositories\/\d+\/actions\/runs\?/);
      const { status } = await tiny.client().get(location);
      expect(status).toBe(200);
    },
  ],
  [
    'paged-too-far',
    async () => {
      expect((await raw()).response.status).toBe(200);
      expect((await raw(`${runs}&page=2`)).response.status).toBe(422);
    },
  ],
  [
    'link-without-last',
    async () => {
      const links = linksOf((await raw()).response.headers);
      expect(Object.keys(links)).toEqual(['next']);
    },
  ],
  [
    'extra-empty-page',
    async () => {
      const all = '/repos/acme/checkout/actions/runs?per_page=100';
      const { response } = await raw(all);
      const next = linksOf(response.headers).next.split('/api/v3')[1];
      const { text } = await raw(next);
      expect(JSON.parse(text).workflow_runs).toEqual([]);
    },
  ],
  [
    'graphql-too-large',
    async () => {
      const large = await tiny.client().graphql(pulls(100));
      expect(large.status).toBe(502);
      expect(nodesOf(await ask(20))).not.toEqual([]);
    },
  ],
  [
    'graphql-null-node',
    async () => {
      const body = await ask();
      expect(nodesOf(body)[0]).toBeNull();
      expect(body.errors).toBeUndefined();
    },
  ],
  [
    'stale-cursor',
    async () => {
      const query = `query ($after: String) { repository(owner: "acme", name: "checkout") { issues(first: 1, after: $after) { totalCount } } }`;
      const { body } = await tiny.client().graphql(query, { after: 'x' });
      expect(body.errors?.[0].type).toBe('INVALID_CURSOR_ARGUMENTS');
    },
  ],
  [
    'unknown-fields',
    async () => {
      const { text } = await raw();
      expect(JSON.parse(text)).toHaveProperty('brand_new');
    },
  ],
  [
    'nul-characters',
    async () => {
      const { body } = { ...nodesOf(await ask())[0] };
      expect(body).toContain('\u0000');
    },
  ],
  [
    'large-texts',
    async () => {
      const { body = '' } = { ...nodesOf(await ask(1))[0] };
      expect(body.length).toBeGreaterThanOrEqual(2 ** 20);
    },
  ],
];

async function expectSkew(minutes: number) {
  const { response } = await raw();
  const date = Date.parse(response.headers.get('date') ?? '');
  const seconds = Math.abs(date - Date.now() - minutes * 60_000) / 1000;
  expect(seconds).toBeLessThan(60);
}

describe('faults', () => {
  it('are all shown here', () => {
    const shown = [...refused, ...graphqlErrors, ...shaped].map(([one]) => one);
    expect(shown.sort()).toEqual(Object.keys(githubFaults).sort());
  });

  it.each(refused)('%s answers %d', async (name, status, headers) => {
    switchOn(name);
    const { response } = await raw();
    expect(response.status).toBe(status);
    for (const [header, value] of Object.entries(headers)) {
      expect(response.headers.get(header)).toEqual(value);
    }
    expect(tiny.faults().counts()).toEqual({ [name]: 1 });
  });

  it.each(graphqlErrors)('%s is told with status 200', async (name, type) => {
    switchOn(name);
    const answer = await tiny.client().graphql(pulls(5));
    expect(answer.status).toBe(200);
    expect(answer.body.errors?.map(error => error.type)).toEqual([type]);
  });

  it.each(shaped)('%s', async (name, shows) => {
    switchOn(name);
    await shows();
    expect(Object.keys(tiny.faults().counts())).toEqual([name]);
  });

  it('strike no more often than they are told', async () => {
    switchOn('server-error', 2);
    const statuses = [];
    for (let call = 0; call < 4; call++) {
      statuses.push((await raw()).response.status);
    }
    expect(statuses).toEqual([500, 500, 200, 200]);
  });

  it('stand in the journal', async () => {
    switchOn('repository-gone', 1);
    tiny.journal().clear();
    await raw();
    expect(tiny.journal().counts()).toEqual({ 'GET fault repository-gone': 1 });
  });

  it('leave the pages for people alone', async () => {
    switchOn('server-error');
    const status = await new Promise(resolve => {
      httpRequest(`${tiny.url()}/acme/checkout`, response => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(200);
  });
});
