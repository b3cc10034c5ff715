import { GithubServer } from '../github/startGithubServer';

export const token = 'token-of-the-tests';

/** An answer, read. */
export interface ClientAnswer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A GraphQL answer as GitHub gives it. */
export interface GraphqlBody<Data> {
  data?: Data;
  errors?: { type?: string; message: string; path?: (string | number)[] }[];
}

/** Asks a server as a collector would. */
export class GithubClient {
  constructor(private readonly server: GithubServer) {}

  async get<Body = unknown>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<ClientAnswer<Body>> {
    const url = path.startsWith('http')
      ? path
      : `${this.server.url}/api/v3${path}`;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    return readAnswer(response);
  }

  /** Every item of a list, by following `rel="next"`. */
  async getAll<Item>(path: string): Promise<Item[]> {
    const { body, headers } = await this.get<Item[]>(path);
    const next = linksOf(headers).next;
    return next ? [...body, ...(await this.getAll<Item>(next))] : body;
  }

  async graphql<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<ClientAnswer<GraphqlBody<Data>>> {
    const response = await fetch(`${this.server.url}/api/graphql`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return readAnswer(response);
  }
}

async function readAnswer<Body>(
  response: Response,
): Promise<ClientAnswer<Body>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const body = isJson && text !== '' ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

/** The addresses of a `link` header by what they are to the page. */
export function linksOf(headers: Headers): Record<string, string> {
  const header = headers.get('link') ?? '';
  const found = header.matchAll(/<([^>]*)>; rel="(\w+)"/g);
  return Object.fromEntries([...found].map(([, url, rel]) => [rel, url]));
}
