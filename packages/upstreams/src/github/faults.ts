/**
 * What can go wrong with this server, each switched on by its name. Which
 * answers are struck is decided by `Faults`.
 */
export const githubFaults = {
  // The way there and back
  'reset-mid-body': 'The connection is reset when half of the body is sent.',
  'truncated-json': 'The body ends in the middle, and nothing says so.',
  'empty-body': 'The answer is a success without a body.',
  'slow-drip': 'The body comes in small pieces, a moment apart.',
  hang: 'No answer comes at all; the connection stays open.',
  gzip: 'The body is compressed.',
  'clock-ahead': 'The `date` header is ten minutes ahead.',
  'clock-behind': 'The `date` header is ten minutes behind.',
  'html-502': 'A gateway answers 502 with a page for people.',
  'html-503': 'A gateway answers 503 with a page for people.',
  'html-429': 'A gateway answers 429 with a page for people.',
  'echo-credentials':
    'The server fails, and its message repeats the headers and the address.',
  'server-error': 'The server answers 500 to a request.',
  // Who may see what
  'bad-credentials': 'The token has expired: 401.',
  'missing-permission':
    'The credential lacks a permission, which a header names: 403.',
  'single-sign-on': 'The token is not authorised for single sign-on: 403.',
  // Limits
  'primary-limit-403': 'The hourly budget is spent: 403, nothing remains.',
  'primary-limit-429': 'The hourly budget is spent: 429, nothing remains.',
  'secondary-limit': 'Too many calls at once: 403, without saying how long.',
  'secondary-limit-retry-after':
    'Too many calls at once: 429 with a `retry-after` of two minutes.',
  'no-rate-limit':
    'As on an Enterprise Server: no `x-ratelimit` header, `rateLimit` is null.',
  // Repositories
  'repository-moved':
    'The repository was renamed: 301 to its address by number.',
  'repository-gone': 'The repository is not there, or not to be seen: 404.',
  'repository-blocked': 'The repository is blocked for legal reasons: 451.',
  'repository-empty': 'The repository has no history yet: 409.',
  'feature-disabled': 'What is asked for is switched off: 410.',
  'paged-too-far': 'From the second page on the list is refused: 422.',
  'link-without-last': 'The `link` header does not name the last page.',
  'extra-empty-page': 'The last page says that another one follows.',
  // GraphQL
  'graphql-rate-limited':
    'The budget of GraphQL is spent: an error with status 200.',
  'graphql-secondary-limit':
    'Too much computing time was taken: an error with status 200.',
  'graphql-too-large':
    'A query that may return more than 500 nodes times out: 502.',
  'graphql-gives-up':
    'Something went wrong while executing the query: an error with status 200.',
  'graphql-resource-limits':
    'A query is cut when it takes too much: a part of the data and an error.',
  'graphql-unavailable': 'A service behind it is down: an error, status 200.',
  'graphql-partial': 'One node of a list may not be seen: null and an error.',
  'graphql-null-node': 'One node of a list is null, and nothing says why.',
  'stale-cursor': 'A cursor that is given is not known any more.',
  // What is in it
  'unknown-fields': 'Objects have fields that no document mentions.',
  'nul-characters': 'Texts hold a NUL character and half a character.',
  'large-texts': 'Bodies of issues and pull requests are 1 MB long.',
} as const satisfies Record<string, string>;

/** The name of a fault of this server. */
export type GithubFault = keyof typeof githubFaults;
