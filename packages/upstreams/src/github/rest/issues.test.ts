import { useTinyServer } from '../../__testUtils__/tinyServer';

const tiny = useTinyServer();
const checkout = '/repos/acme/checkout';

async function get<Body>(path: string): Promise<Body> {
  return (await tiny.client().get<Body>(checkout + path)).body;
}

describe('lists of issues', () => {
  interface Ticket {
    number: number;
    pull_request?: object;
  }

  it('hold pull requests too, which have a key of their own', async () => {
    const all = await get<Ticket[]>('/issues?state=all&per_page=100');
    const pulls = all.filter(ticket => ticket.pull_request);
    expect([all.length, pulls.length]).toEqual([50, 40]);
  });

  it.each([
    ['labels=incident&state=all', [66, 50, 34, 18, 2]],
    ['labels=incident,sev-1&state=all&direction=asc', [2, 18, 34, 50, 66]],
    ['labels=incident,bug&state=all', []],
    ['state=open', [79, 74]],
    ['labels=incident&state=all&since=2026-01-29T15:00:00Z', [66, 50]],
    ['labels=bug&state=closed&sort=updated&per_page=1', [58]],
  ])('with %s hold %j', async (query, numbers) => {
    const found = await get<Ticket[]>(`/issues?${query}`);
    expect(found.map(({ number }) => number)).toEqual(numbers);
  });
});
