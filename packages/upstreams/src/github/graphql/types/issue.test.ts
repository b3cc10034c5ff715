import { useTinyServer } from '../../../__testUtils__/tinyServer';

const tiny = useTinyServer();

describe('Issue', () => {
  it('lists issues by label, state and update', async () => {
    expect(
      await tiny.askRepository(`
        incidents: issues(first: 1, labels: ["incident"], orderBy: {field: UPDATED_AT, direction: DESC}) {
          totalCount
          nodes { fullDatabaseId databaseId number title body createdAt updatedAt closedAt state labels(first: 5) { nodes { name } } }
        }
        filtered: issues(first: 1, filterBy: {since: "2026-02-06T15:00:00Z", labels: ["incident", "sev-1"], states: [CLOSED]}) { totalCount }
        open: issues(first: 5, states: [OPEN]) { nodes { number closedAt } }
      `),
    ).toEqual({
      incidents: {
        totalCount: 5,
        nodes: [
          {
            fullDatabaseId: '7032',
            databaseId: 7032,
            number: 66,
            title: 'Checkout is down (32)',
            body: 'What happened',
            createdAt: '2026-02-06T13:00:00Z',
            updatedAt: '2026-02-06T15:00:00Z',
            closedAt: '2026-02-06T15:00:00Z',
            state: 'CLOSED',
            labels: { nodes: [{ name: 'incident' }, { name: 'sev-1' }] },
          },
        ],
      },
      filtered: { totalCount: 1 },
      open: { nodes: [{ number: 74, closedAt: null }] },
    });
  });
});
