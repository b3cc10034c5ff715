import { Request } from 'express';
import type { GithubFault } from '../faults';

/** The answer that a fault gives in place of the real one. */
export interface Refusal {
  status: number;
  /** Text is sent as a page for people. */
  body: object | string;
  headers?: Record<string, string>;
}

type Refuse = (request: Request) => Refusal | undefined;

const page = (status: number, title: string): Refusal => ({
  status,
  body: `<!DOCTYPE html><html><body><h1>${title}</h1></body></html>`,
  headers: { 'content-type': 'text/html' },
});

function message(
  status: number,
  text: string,
  headers?: Record<string, string>,
): Refusal {
  const documentation_url = 'https://docs.github.com/rest';
  const body = { message: text, documentation_url, status: String(status) };
  return { status, body, ...(headers && { headers }) };
}

function graphqlError(error: object): Refusal {
  return { status: 200, body: { data: null, errors: [error] } };
}

const rest =
  (refusal: Refusal): Refuse =>
  request =>
    request.path.startsWith('/v3/') ? refusal : undefined;

const ofRepository =
  (refusal: Refusal): Refuse =>
  request =>
    /^\/v3\/(repos|repositories)\//.test(request.path) ? refusal : undefined;

const graphql =
  (refusal: Refusal): Refuse =>
  request =>
    request.path.startsWith('/graphql') ? refusal : undefined;

const spent = { 'x-ratelimit-remaining': '0' };
const secondary =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** Faults that answer by themselves, in the order in which they are asked. */
export const refusals: [GithubFault, Refuse][] = [
  ['html-502', () => page(502, '502 Bad Gateway')],
  ['html-503', () => page(503, 'No server is available')],
  ['html-429', () => page(429, 'Too many requests')],
  [
    'echo-credentials',
    request =>
      message(500, `${request.url} ${JSON.stringify(request.headers)}`),
  ],
  ['server-error', () => message(500, 'Server Error')],
  ['bad-credentials', () => message(401, 'Bad credentials')],
  [
    'missing-permission',
    rest(
      message(403, 'Resource not accessible by integration', {
        'x-accepted-github-permissions': 'actions=read',
      }),
    ),
  ],
  [
    'single-sign-on',
    () =>
      message(403, 'Resource protected by organization SAML enforcement.', {
        'x-github-sso': 'required; url=https://github.com/orgs/acme/sso',
      }),
  ],
  [
    'primary-limit-403',
    rest(message(403, 'API rate limit exceeded for user ID 1.', spent)),
  ],
  [
    'primary-limit-429',
    rest(message(429, 'API rate limit exceeded for user ID 1.', spent)),
  ],
  ['secondary-limit', () => message(403, secondary)],
  [
    'secondary-limit-retry-after',
    () => message(429, secondary, { 'retry-after': '120' }),
  ],
  ['repository-gone', ofRepository(message(404, 'Not Found'))],
  [
    'repository-blocked',
    ofRepository(message(451, 'Repository access blocked')),
  ],
  ['repository-empty', ofRepository(message(409, 'Git Repository is empty.'))],
  [
    'feature-disabled',
    ofRepository(message(410, 'This feature is disabled for this repo')),
  ],
  ['paged-too-far', refuseLaterPages],
  [
    'graphql-rate-limited',
    graphql({
      ...graphqlError({
        type: 'RATE_LIMITED',
        message: 'API rate limit exceeded for user ID 1.',
      }),
      headers: spent,
    }),
  ],
  ['graphql-secondary-limit', graphql(graphqlError({ message: secondary }))],
  [
    'graphql-gives-up',
    graphql(
      graphqlError({
        message:
          'Something went wrong while executing your query on 2026-01-05T12:00:00Z. This may be the result of a timeout, or it could be a GitHub bug.',
      }),
    ),
  ],
  [
    'graphql-unavailable',
    graphql(
      graphqlError({
        type: 'SERVICE_UNAVAILABLE',
        message: 'A service is not available.',
      }),
    ),
  ],
];

function refuseLaterPages({ url }: Request): Refusal | undefined {
  return /^\/v3\/.*[?&]page=([2-9]|\d\d)/.test(url)
    ? message(
        422,
        'In order to keep the API fast for everyone, pagination is limited for this resource.',
      )
    : undefined;
}
