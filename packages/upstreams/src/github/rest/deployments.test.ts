import { useTinyServer } from '../../__testUtils__/tinyServer';
import { tinySha } from '../../testing/tinyTime';

const tiny = useTinyServer();
const checkout = '/repos/acme/checkout';

async function get<Body>(path: string): Promise<Body> {
  return (await tiny.client().get<Body>(checkout + path)).body;
}

describe('lists of deployments, their statuses and environments', () => {
  it.each([
    ['per_page=2', [3380, 3370]],
    ['environment=staging&per_page=2', [3370, 3350]],
    [`sha=${tinySha('c', 5)}`, [3050]],
    ['ref=main&environment=production&per_page=2', [3380, 3340]],
    ['task=other', []],
  ])('with %s hold %j', async (query, ids) => {
    const found = await get<{ id: number }[]>(`/deployments?${query}`);
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it('give statuses newest first', async () => {
    const path = '/deployments/3010/statuses';
    const statuses = await get<{ state: string }[]>(path);
    expect(statuses.map(({ state }) => state)).toEqual([
      'inactive',
      'success',
      'in_progress',
    ]);
  });

  it('give each environment once', async () => {
    expect(await get('/environments')).toMatchObject({
      total_count: 2,
      environments: [{ name: 'production' }, { name: 'staging' }],
    });
  });
});
