import { useTinyServer } from '../../__testUtils__/tinyServer';

const tiny = useTinyServer();

/** The errors of a query that is answered with status 200. */
async function errorsOf(query: string, variables = {}) {
  const { status, body } = await tiny.client().graphql(query, variables);
  expect(status).toBe(200);
  return { data: body.data, errors: body.errors };
}

const checkout = 'repository(owner: "acme", name: "checkout")';

describe('GraphQL problems, told with status 200', () => {
  it('are null data and a type for what is not there', async () => {
    expect(
      await errorsOf('{ repository(owner: "acme", name: "nowhere") { id } }'),
    ).toEqual({
      data: { repository: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository'],
          locations: [{ line: 1, column: 3 }],
          message:
            "Could not resolve to a Repository with the name 'acme/nowhere'.",
        },
      ],
    });
  });

  it.each([
    ['{ organization(login: "nobody") { id } }', ['organization']],
    [
      `{ ${checkout} { pullRequest(number: 2) { id } } }`,
      ['repository', 'pullRequest'],
    ],
    [`{ ${checkout} { issue(number: 1) { id } } }`, ['repository', 'issue']],
    ['{ node(id: "PR_nonsense") { id } }', ['node']],
  ])('are NOT_FOUND in the place of %s', async (query, path) => {
    const { errors } = await errorsOf(query);
    expect(errors).toMatchObject([{ type: 'NOT_FOUND', path }]);
  });

  it('leave the other nodes of a list alone', async () => {
    const { body } = await tiny
      .client()
      .graphql<{ repository: { id: string } }>(`{ ${checkout} { id } }`);
    const ids = ['R_nonsense', body.data?.repository.id];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }';
    expect(await errorsOf(query, { ids })).toMatchObject({
      data: { nodes: [null, { __typename: 'Repository' }] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 0] }],
    });
  });

  it.each([
    ['MISSING_PAGINATION_BOUNDARIES', 'issues { totalCount }'],
    ['EXCESSIVE_PAGINATION', 'issues(first: 101) { totalCount }'],
    ['EXCESSIVE_PAGINATION', 'issues(last: 1000) { totalCount }'],
    ['INVALID_CURSOR_ARGUMENTS', 'issues(first: 1, after: "x") { totalCount }'],
    [
      'NOT_OFFERED',
      'issues(first: 1, orderBy: {field: COMMENTS, direction: ASC}) { totalCount }',
    ],
    [
      'NOT_OFFERED',
      'issues(first: 1, filterBy: {assignee: "x"}) { totalCount }',
    ],
    ['NOT_OFFERED', 'stargazerCount'],
    ['NOT_OFFERED', 'stargazers(first: 1) { totalCount }'],
  ])('are %s for %s', async (type, selection) => {
    const { data, errors } = await errorsOf(`{ ${checkout} { ${selection} } }`);
    expect(errors).toMatchObject([{ type }]);
    expect(data).toEqual({ repository: null });
  });

  it.each([
    ['{ repository(owner: "acme") { id } }', /name.*required/i],
    [`{ ${checkout} { nonsense } }`, /nonsense/],
    ['{ repository', /syntax error/i],
    [
      `{ ${checkout} { issues(first: 1, filterBy: {since: "soon"}) { totalCount } } }`,
      /"soon" is not a DateTime/,
    ],
    ['query ($n: Int!) { rateLimit { cost } }', /\$n/],
    [
      'query a { rateLimit { cost } } query b { rateLimit { cost } }',
      /operation name/,
    ],
  ])('refuse %s before anything is run', async (query, message) => {
    const { data, errors } = await errorsOf(query);
    expect(data).toBeUndefined();
    expect(errors?.[0].message).toMatch(message);
  });

  it('leave the other fields alone where null is allowed', async () => {
    const refs = 'refs(first: 1, refPrefix: "refs/heads/") { totalCount }';
    expect(await errorsOf(`{ ${checkout} { name ${refs} } }`)).toMatchObject({
      data: { repository: { name: 'checkout', refs: null } },
      errors: [{ type: 'NOT_OFFERED', path: ['repository', 'refs'] }],
    });
  });

  it('refuse changes', async () => {
    const query =
      'mutation { addStar(input: {starrableId: "R_x"}) { clientMutationId } }';
    expect(await errorsOf(query)).toEqual({
      data: undefined,
      errors: [
        {
          type: 'NOT_OFFERED',
          message: 'A mutation is not offered by this server.',
        },
      ],
    });
  });

  it('refuse more than 500,000 nodes', async () => {
    const query = `{ organization(login: "acme") { repositories(first: 100) { nodes {
      pullRequests(first: 100) { nodes { reviews(first: 50) { totalCount } } } } } } }`;
    const { errors } = await errorsOf(query);
    expect(errors).toEqual([
      {
        type: 'MAX_NODE_LIMIT_EXCEEDED',
        message:
          'This query requests up to 510,100 possible nodes which exceeds the maximum limit of 500,000.',
      },
    ]);
  });
});

describe('a body that holds no query', () => {
  it.each([
    ['{', 'Problems parsing JSON'],
    ['{}', 'A query attribute must be specified and must be a string.'],
    [
      '{"query": 1}',
      'A query attribute must be specified and must be a string.',
    ],
  ])('is refused with 400: %s', async (body, message) => {
    const response = await fetch(`${tiny.url()}/api/graphql`, {
      method: 'POST',
      headers: { authorization: 'bearer token-of-the-tests' },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ message });
  });
});
