import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinySha } from '../../../testing/tinyTime';

const tiny = useTinyServer();

describe('Commit', () => {
  it('goes back from the default branch and names its pull request', async () => {
    expect(
      await tiny.askRepository(`
        defaultBranchRef { target { ... on Commit {
          history(first: 2) {
            totalCount
            nodes {
              oid message authoredDate committedDate
              author { name user { login } }
              parents(first: 1) { nodes { oid } }
              associatedPullRequests(first: 1) { nodes { number } }
            }
          }
        } } }`),
    ).toEqual({
      defaultBranchRef: {
        target: {
          history: {
            totalCount: 38,
            nodes: [38, 37].map(index => ({
              oid: tinySha('c', index),
              message: `${index === 38 ? 'hotfix: change 38' : 'Change 37'} (#${
                2 * index + 1
              })`,
              authoredDate: `2026-02-${index - 26}T12:00:00Z`,
              committedDate: `2026-02-${index - 26}T12:00:00Z`,
              author: { name: 'dev-one', user: { login: 'dev-one' } },
              parents: { nodes: [{ oid: tinySha('c', index - 1) }] },
              associatedPullRequests: { nodes: [{ number: 2 * index + 1 }] },
            })),
          },
        },
      },
    });
  });

  it('keeps a history to a time and to a path', async () => {
    expect(
      await tiny.askRepository(`
        object(expression: "main") { ... on Commit {
          since: history(first: 1, since: "2026-02-10T00:00:00Z") { totalCount }
          path: history(first: 1, path: "README.md") { totalCount }
        } }`),
    ).toEqual({
      object: { since: { totalCount: 3 }, path: { totalCount: 10 } },
    });
  });

  it('has the check suites of its workflow runs', async () => {
    const sha = tinySha('c', 6);
    expect(
      await tiny.askRepository(`
        object(oid: "${sha}") { ... on Commit { checkSuites(first: 10) { nodes {
          status conclusion createdAt updatedAt
          app { slug }
          checkRuns(first: 5) { nodes { name conclusion startedAt completedAt } }
          workflowRun { databaseId event runNumber createdAt updatedAt file { path } workflow { name } }
        } } } }`),
    ).toEqual({
      object: {
        checkSuites: {
          nodes: [
            {
              status: 'COMPLETED',
              conclusion: 'SUCCESS',
              createdAt: '2026-01-11T12:01:00Z',
              updatedAt: '2026-01-11T12:36:00Z',
              app: { slug: 'github-actions' },
              checkRuns: {
                nodes: [
                  {
                    name: 'build',
                    conclusion: 'SUCCESS',
                    startedAt: '2026-01-11T12:31:00Z',
                    completedAt: '2026-01-11T12:36:00Z',
                  },
                ],
              },
              workflowRun: {
                databaseId: 5006,
                event: 'push',
                runNumber: 7,
                createdAt: '2026-01-11T12:01:00Z',
                updatedAt: '2026-01-11T12:36:00Z',
                file: { path: '.github/workflows/build.yml' },
                workflow: { name: 'Build' },
              },
            },
          ],
        },
      },
    });
  });

  it('has the check runs of the latest attempt, or of all', async () => {
    const sha = tinySha('c', 6);
    const counted = await tiny.askRepository(`
      object(oid: "${sha}") { ... on Commit { checkSuites(last: 1) { nodes {
        all: checkRuns(first: 5, filterBy: { checkType: ALL }) {
          totalCount
          nodes { name conclusion completedAt }
        }
        latest: checkRuns(first: 1, filterBy: { checkType: LATEST }) { totalCount }
      } } } }`);
    const completedAt = '2026-01-11T12:36:00Z';
    const latest = { name: 'build', conclusion: 'SUCCESS', completedAt };
    expect(counted).toMatchObject({
      object: {
        checkSuites: {
          nodes: [
            {
              all: {
                totalCount: 2,
                nodes: [{ name: 'build', conclusion: 'FAILURE' }, latest],
              },
              latest: { totalCount: 1 },
            },
          ],
        },
      },
    });
  });
});
