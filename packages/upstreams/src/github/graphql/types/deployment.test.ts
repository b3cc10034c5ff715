import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinySha } from '../../../testing/tinyTime';

const tiny = useTinyServer();

describe('Deployment', () => {
  it('tells its statuses, newest first, and is updated by the newest', async () => {
    expect(
      await tiny.askRepository(`
        deployments(first: 1, environments: ["staging"], orderBy: {field: CREATED_AT, direction: ASC}) {
          totalCount
          nodes {
            databaseId createdAt updatedAt environment originalEnvironment
            ref { name } commitOid commit { oid } state
            statuses(first: 10) { nodes { state createdAt } }
            latestStatus { state }
            creator { login }
          }
        }`),
    ).toEqual({
      deployments: {
        totalCount: 18,
        nodes: [
          {
            databaseId: 3010,
            createdAt: '2026-01-06T12:10:00Z',
            updatedAt: '2026-01-08T12:10:00Z',
            environment: 'staging',
            originalEnvironment: 'staging',
            ref: { name: 'main' },
            commitOid: tinySha('c', 1),
            commit: { oid: tinySha('c', 1) },
            state: 'INACTIVE',
            statuses: {
              nodes: [
                { state: 'INACTIVE', createdAt: '2026-01-08T12:10:00Z' },
                { state: 'SUCCESS', createdAt: '2026-01-06T12:15:00Z' },
                { state: 'IN_PROGRESS', createdAt: '2026-01-06T12:11:00Z' },
              ],
            },
            latestStatus: { state: 'INACTIVE' },
            creator: { login: 'dev-one' },
          },
        ],
      },
    });
  });

  it('is active when it succeeded, and has no ref when none is left', async () => {
    expect(
      await tiny.askRepository(`
        deployments(last: 3) { nodes { state ref { name } } }`),
    ).toEqual({
      deployments: {
        nodes: [
          { state: 'FAILURE', ref: null },
          { state: 'ACTIVE', ref: { name: 'main' } },
          { state: 'IN_PROGRESS', ref: { name: 'main' } },
        ],
      },
    });
  });
});
