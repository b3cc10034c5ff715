/** Where a GitHub host answers. No address ends with a slash. */
export interface ApiAddresses {
  rest: string;
  graphql: string;
  /** Of the pages that people open. */
  web: string;
}

/**
 * GitHub Enterprise Server has its REST API below `/api/v3` and GraphQL at
 * `/api/graphql`; elsewhere GraphQL is at `/graphql` of the API's address.
 *
 * @param options - `host` and `apiBaseUrl` of the integration
 */
export function apiAddresses(options: {
  host: string;
  apiBaseUrl: string;
}): ApiAddresses {
  const rest = options.apiBaseUrl.replace(/\/+$/, '');
  const enterprise = /^(.*)\/api\/v3$/.exec(rest);
  if (enterprise) {
    return {
      rest,
      graphql: `${enterprise[1]}/api/graphql`,
      web: enterprise[1],
    };
  }
  return { rest, graphql: `${rest}/graphql`, web: `https://${options.host}` };
}
