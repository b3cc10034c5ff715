import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinySha } from '../../../testing/tinyTime';

const tiny = useTinyServer();

describe('PullRequest', () => {
  const selection = `
    __typename fullDatabaseId number title body state merged
    createdAt updatedAt mergedAt closedAt
    author { __typename login }
    headRefName baseRefName
    mergeCommit { oid }
    commits(first: 10) {
      totalCount
      nodes { commit { oid authoredDate committedDate } }
    }
    reviews(first: 10) {
      nodes { author { __typename login } submittedAt state }
    }
    files(first: 10) { nodes { path } }
    labels(first: 10) { nodes { name } }
    closingIssuesReferences(first: 10) { nodes { number } }
  `;

  it('tells all of a merged one', async () => {
    const asked = `pullRequest(number: 11) { ${selection} }`;
    expect(await tiny.askRepository(asked)).toEqual({
      pullRequest: {
        __typename: 'PullRequest',
        fullDatabaseId: '1005',
        number: 11,
        title: 'hotfix: change 5',
        body: 'Why: <b>day 5</b> & more',
        state: 'MERGED',
        merged: true,
        createdAt: '2026-01-10T09:00:00Z',
        updatedAt: '2026-01-10T12:00:00Z',
        mergedAt: '2026-01-10T12:00:00Z',
        closedAt: '2026-01-10T12:00:00Z',
        author: { __typename: 'User', login: 'dev-one' },
        headRefName: 'change-5',
        baseRefName: 'main',
        mergeCommit: { oid: tinySha('c', 5) },
        commits: {
          totalCount: 3,
          nodes: [50, 51, 52].map((index, place) => ({
            commit: {
              oid: tinySha('b', index),
              authoredDate: `2026-01-10T08:${place}0:00Z`,
              committedDate: `2026-01-10T08:${place}1:00Z`,
            },
          })),
        },
        reviews: {
          nodes: [
            {
              author: { __typename: 'User', login: 'dev-two' },
              submittedAt: '2026-01-10T10:00:00Z',
              state: 'APPROVED',
            },
          ],
        },
        files: { nodes: [{ path: 'src/part-2.ts' }] },
        labels: { nodes: [{ name: 'hotfix' }] },
        closingIssuesReferences: { nodes: [{ number: 10 }] },
      },
    });
  });

  it.each([
    ['CLOSED', 35],
    ['OPEN', 79],
  ])('has no merge when it is %s', async (state, number) => {
    const asked = 'state mergedAt mergeCommit { oid }';
    expect(
      await tiny.askRepository(`pullRequest(number: ${number}) { ${asked} }`),
    ).toEqual({ pullRequest: { state, mergedAt: null, mergeCommit: null } });
  });

  it('names a bot without its suffix and by its type', async () => {
    expect(
      await tiny.askRepository(
        'pullRequest(number: 9) { author { __typename login } }',
      ),
    ).toEqual({
      pullRequest: { author: { __typename: 'Bot', login: 'renovate' } },
    });
  });

  it('is listed by state and by update, newest first', async () => {
    expect(
      await tiny.askRepository(`
        merged: pullRequests(first: 2, states: [MERGED], orderBy: {field: UPDATED_AT, direction: DESC}) {
          totalCount nodes { number }
        }
        newest: pullRequests(last: 1) { nodes { number } }
        hotfixes: pullRequests(first: 1, labels: ["hotfix"]) { totalCount }
      `),
    ).toEqual({
      merged: { totalCount: 38, nodes: [{ number: 77 }, { number: 75 }] },
      newest: { nodes: [{ number: 79 }] },
      hotfixes: { totalCount: 4 },
    });
  });
});
