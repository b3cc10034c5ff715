import { buildQuery } from '../../__testUtils__/buildQuery';
import { queryCost } from './queryCost';

describe('queryCost', () => {
  it('costs what the example of GitHub’s documentation costs', () => {
    // 1 for the repositories, 100 for their issues, 5,000 for their labels.
    const query = `{ organization(login: "acme") {
      repositories(first: 100) { edges { node { id
        issues(first: 50) { edges { node { id
          labels(first: 60) { edges { node { id name } } }
        } } }
      } } }
    } }`;
    expect(queryCost(buildQuery(query))).toEqual({
      cost: 51,
      nodeCount: 100 + 100 * 50 + 100 * 50 * 60,
    });
  });

  it.each([
    ['a query without a connection', '{ rateLimit { cost } }', 1],
    [
      // 1 + 29 * 5 = 146
      'a probe of 29 repositories',
      `query ($n: Int = 29) { organization(login: "acme") { repositories(first: $n) { nodes {
        pullRequests(first: 1) { nodes { updatedAt } }
        deployments(first: 1) { nodes { updatedAt } }
        releases(first: 1) { nodes { createdAt } }
        issues(first: 1) { nodes { updatedAt } }
        repositoryTopics(first: 20) { totalCount }
      } } } }`,
      1,
    ],
    [
      // 25 + 25 * 5 * 4 = 525
      'the details of 25 repositories',
      `query { nodes(ids: [${Array(25).fill('"a"')}]) { ... on Repository {
        pullRequests(first: 5) { nodes {
          reviews(first: 10) { totalCount }
          commits(last: 10) { totalCount }
          files(first: 10) { totalCount }
          labels(first: 10) { totalCount }
        } }
      } } }`,
      5,
    ],
  ])('charges %s %#', (_, query, cost) => {
    expect(queryCost(buildQuery(query)).cost).toBe(cost);
  });

  it('counts a connection once however often it is selected', () => {
    const issues =
      'issues(first: 100) { nodes { labels(first: 1) { totalCount } } }';
    const once = `{ repository(owner: "a", name: "b") { ${issues} } }`;
    const merged = `
      query { repository(owner: "a", name: "b") { ${issues} ...more ... on Repository { ${issues} } } }
      fragment more on Repository { ${issues} }`;
    expect(queryCost(buildQuery(merged))).toEqual(queryCost(buildQuery(once)));
  });

  it('counts each alias of its own', () => {
    const query = `{ repository(owner: "a", name: "b") {
      open: issues(first: 100, states: [OPEN]) { nodes { labels(first: 1) { totalCount } } }
      closed: issues(first: 100, states: [CLOSED]) { nodes { labels(first: 1) { totalCount } } }
    } }`;
    expect(queryCost(buildQuery(query))).toEqual({ cost: 2, nodeCount: 400 });
  });

  it('takes sizes from variables', () => {
    const query = `query ($n: Int!) { repository(owner: "a", name: "b") {
      issues(first: $n) { nodes { labels(first: 100) { totalCount } } }
    } }`;
    expect(queryCost(buildQuery(query, { n: 80 })).nodeCount).toBe(80 + 8000);
  });
});
