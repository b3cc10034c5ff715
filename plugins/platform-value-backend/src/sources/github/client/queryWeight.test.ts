import { costOf, queryWeight } from './queryWeight';

const list = (inner: string) =>
  `query Q($first: Int!, $ids: [ID!]!, $with: Boolean!) {\n  ${inner}\n}`;

describe('queryWeight', () => {
  it.each([
    ['a field', 'viewer { login }', { lists: 0, nodes: 0 }],
    [
      'a list',
      'viewer { a(first: 7) { nodes { id } } }',
      { lists: 1, nodes: 7 },
    ],
    [
      'lists in a list, as many as variables say',
      'viewer { a(first: $first, orderBy: { field: X }) { nodes { b(last: 3) { nodes { id } } c(first: 2) { totalCount } } } }',
      { lists: 9, nodes: 24 },
    ],
    [
      'lists beside each other',
      'viewer { a(first: 5) { nodes { id } } b(first: 6) { nodes { id } } }',
      { lists: 2, nodes: 11 },
    ],
    [
      'lists of nodes by their ids',
      'nodes(ids: $ids) { ... on Issue { a(first: 5) { nodes { id } } } }',
      { lists: 3, nodes: 15 },
    ],
    [
      'a list that is left out',
      'viewer { a(first: 100) @include(if: $with) { nodes { id } } }',
      { lists: 1, nodes: 0 },
    ],
  ])('counts %s', (_, inner, expected) => {
    const variables = { first: 4, ids: ['a', 'b', 'c'], with: false };
    expect(queryWeight(list(inner), variables)).toEqual(expected);
  });

  it('counts what stands in a fragment', () => {
    const document = `${list('nodes(ids: $ids) { ...Fields }')}
fragment Fields on Issue {
  a(first: 5) { nodes { id } }
}`;
    expect(queryWeight(document, { ids: ['a', 'b'] })).toEqual({
      lists: 2,
      nodes: 10,
    });
  });

  it.each([
    [0, 1],
    [149, 1],
    [151, 2],
  ])('takes %d lists for %d points', (lists, points) => {
    expect(costOf({ lists })).toBe(points);
  });
});
