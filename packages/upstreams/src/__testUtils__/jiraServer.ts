import {
  startJiraServer,
  type JiraServer,
  type JiraServerOptions,
} from '../jira/startJiraServer';
import { tinyJiraSite } from '../testing/tinyJiraSite';
import { tinyEnd } from '../testing/tinyTime';

/** An account of Cloud, as the tests' servers know it. */
export const cloudAccount = {
  deployment: 'cloud',
  email: 'collector@acme.example',
  apiToken: 'token-of-the-tests',
} as const;

/** An account of Data Center. */
export const dataCenterAccount = {
  deployment: 'data-center',
  personalAccessToken: 'token-of-the-tests',
} as const;

const { email, apiToken } = cloudAccount;
const basic = `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
const bearer = `Bearer ${dataCenterAccount.personalAccessToken}`;

/** What searches, and refusals, are answered with; whatever the test expects. */
export interface JiraBody {
  issues: {
    id: string;
    key: string;
    fields: Record<string, unknown>;
    changelog?: unknown;
  }[];
  nextPageToken?: string;
  isLast?: boolean;
  total?: number;
  errorMessages?: string[];
}

/** Asks a server as a collector would. */
export class JiraClient {
  constructor(private readonly server: JiraServer) {}

  get<Body = JiraBody>(path: string, headers: Record<string, string> = {}) {
    return this.ask<Body>(path, { headers });
  }

  post<Body = JiraBody>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) {
    return this.ask<Body>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  search(jql: string, more: Record<string, unknown> = {}) {
    const body = { jql, fields: ['key'], ...more };
    return this.post('/rest/api/3/search/jql', body);
  }

  /** Keys of all issues that a query finds, page by page. */
  async pagesOf(jql: string, more: Record<string, unknown> = {}) {
    const pages: string[][] = [];
    let nextPageToken: string | undefined;
    do {
      const answer = await this.search(jql, { nextPageToken, ...more });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      pages.push(answer.body.issues.map(({ key }) => key));
      nextPageToken = answer.body.nextPageToken;
    } while (nextPageToken && pages.length < 50);
    return pages;
  }

  /** Keys of all issues that a query finds. */
  async keysOf(jql: string, more: Record<string, unknown> = {}) {
    return (await this.pagesOf(jql, more)).flat();
  }

  private async ask<Body>(path: string, init: RequestInit) {
    const authorization = path.startsWith('/rest/api/3') ? basic : bearer;
    const headers = { authorization, ...init.headers };
    const url = `${this.server.url}${path}`;
    const response = await fetch(url, { ...init, headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    const body: Body = isJson && text !== '' ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body, text };
  }
}

/** The tiny site behind a server, for the tests of one file. */
export function useTinyJira(options: Partial<JiraServerOptions> = {}) {
  let server: JiraServer;
  beforeAll(async () => {
    const world = { jira: tinyJiraSite(), end: tinyEnd };
    server = await startJiraServer({
      world,
      account: cloudAccount,
      burst: 10_000,
      ...options,
    });
  });
  afterAll(() => server.close());
  afterEach(() => server.faults.switchTo([]));
  return {
    server: () => server,
    client: () => new JiraClient(server),
  };
}
