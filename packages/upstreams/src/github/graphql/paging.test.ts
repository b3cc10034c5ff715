import { useTinyServer } from '../../__testUtils__/tinyServer';

const tiny = useTinyServer();

interface Page {
  totalCount: number;
  edges: { cursor: string; node: Record<string, unknown> }[];
  nodes: Record<string, unknown>[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const fields = `totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

async function askPage(connection: string): Promise<Page> {
  const answer = await tiny.askRepository(connection);
  let found: unknown = answer;
  while (typeof found === 'object' && found && !('pageInfo' in found)) {
    [found] = Object.values(found);
  }
  return found as Page;
}

/** Every node, page by page, forwards or backwards. */
async function walk(
  connection: (page: string) => string,
  size: number,
  backwards = false,
): Promise<unknown[]> {
  const [count, from] = backwards ? ['last', 'before'] : ['first', 'after'];
  const nodes: unknown[] = [];
  let cursor: string | null = null;
  for (;;) {
    const at: string = cursor ? `, ${from}: "${cursor}"` : '';
    const page: Page = await askPage(connection(`${count}: ${size}${at}`));
    if (backwards) nodes.unshift(...page.nodes);
    else nodes.push(...page.nodes);
    const { pageInfo } = page;
    const more = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    if (!more) return nodes;
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

const connections: [string, number, (page: string) => string][] = [
  [
    'pull requests by update',
    40,
    page =>
      `pullRequests(${page}, orderBy: {field: UPDATED_AT, direction: DESC}) { nodes { number } ${fields} }`,
  ],
  [
    'merged pull requests by creation',
    38,
    page =>
      `pullRequests(${page}, states: [MERGED]) { nodes { number } ${fields} }`,
  ],
  [
    'deployments',
    38,
    page => `deployments(${page}) { nodes { databaseId } ${fields} }`,
  ],
  ['releases', 9, page => `releases(${page}) { nodes { tagName } ${fields} }`],
  [
    'tags by the date of their commit',
    10,
    page =>
      `refs(${page}, refPrefix: "refs/tags/", orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) { nodes { name } ${fields} }`,
  ],
  [
    'tags by name',
    10,
    page =>
      `refs(${page}, refPrefix: "refs/tags/") { nodes { name } ${fields} }`,
  ],
  ['issues', 10, page => `issues(${page}) { nodes { number } ${fields} }`],
  [
    'the history of the default branch',
    38,
    page =>
      `defaultBranchRef { target { ... on Commit { history(${page}) { nodes { oid } ${fields} } } } }`,
  ],
  [
    'the commits of a pull request',
    3,
    page =>
      `pullRequest(number: 5) { commits(${page}) { nodes { commit { oid } } ${fields} } }`,
  ],
];

describe('connections', () => {
  it.each(connections)(
    'give all %s once, in pages of any size and both ways',
    async (_, total, connection) => {
      const all = await walk(connection, 100);
      expect(all).toHaveLength(total);
      expect(new Set(all.map(item => JSON.stringify(item))).size).toBe(total);
      expect(await walk(connection, 4)).toEqual(all);
      expect(await walk(connection, 7, true)).toEqual(all);
    },
  );

  it('tell where a page stands', async () => {
    const { pageInfo, edges } = await askPage(`issues(first: 2) { ${fields} }`);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[1].cursor,
    });
    const rest = await askPage(
      `issues(first: 100, after: "${pageInfo.endCursor}") { ${fields} }`,
    );
    expect(rest.totalCount).toBe(10);
    expect(rest.edges).toHaveLength(8);
    expect(rest.pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it('have no cursors on an empty page', async () => {
    const { pageInfo } = await askPage(
      `issues(first: 5, labels: ["nothing"]) { ${fields} }`,
    );
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });
});
