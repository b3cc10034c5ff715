import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinySha } from '../../../testing/tinyTime';

const tiny = useTinyServer();

describe('Release', () => {
  it('lists releases newest first, without drafts', async () => {
    expect(
      await tiny.askRepository(`
        releases(first: 1, orderBy: {field: CREATED_AT, direction: DESC}) {
          totalCount
          nodes { databaseId tagName isDraft isPrerelease createdAt publishedAt tagCommit { oid } url }
        }`),
    ).toEqual({
      releases: {
        totalCount: 9,
        nodes: [
          {
            databaseId: 8039,
            tagName: 'v1.39.0',
            isDraft: false,
            isPrerelease: false,
            createdAt: '2026-02-13T15:00:00Z',
            publishedAt: '2026-02-13T15:00:00Z',
            tagCommit: { oid: tinySha('c', 39) },
            url: `${tiny.url()}/acme/checkout/releases/tag/v1.39.0`,
          },
        ],
      },
    });
  });
});
