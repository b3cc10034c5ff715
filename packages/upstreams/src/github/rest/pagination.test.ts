import { ClientAnswer, linksOf } from '../../__testUtils__/githubClient';
import { useTinyServer } from '../../__testUtils__/tinyServer';
import { tinyWorld } from '../../testing/tinyWorld';
import { pageOf } from './pagination';

const tiny = useTinyServer();
const pulls = '/repos/acme/checkout/pulls?state=all';

interface Runs {
  total_count: number;
  workflow_runs: { id: number }[];
}

function numbers(items: { number: number }[]): number[] {
  return items.map(({ number }) => number);
}

describe('pages of REST lists', () => {
  it.each([
    ['', 30],
    ['&per_page=100', 40],
    ['&per_page=7', 7],
    ['&per_page=0', 30],
    ['&per_page=many', 30],
    ['&page=2', 10],
    ['&page=9', 0],
    ['&page=-1', 30],
  ])('hold with “%s” %i of 40 pull requests', async (query, length) => {
    const { body } = await tiny.client().get<unknown[]>(pulls + query);
    expect(body).toHaveLength(length);
  });

  it('link to each other by the id of the repository', async () => {
    const { headers } = await tiny.client().get(`${pulls}&per_page=9&page=2`);
    const page = (number: number) =>
      `${tiny.url()}/api/v3/repositories/1/pulls?state=all&per_page=9&page=${number}`;
    expect(linksOf(headers)).toEqual({
      prev: page(1),
      first: page(1),
      next: page(3),
      last: page(5),
    });
  });

  it('link back from the last page, and to nothing from an only one', async () => {
    const last = await tiny.client().get(`${pulls}&per_page=9&page=5`);
    expect(Object.keys(linksOf(last.headers))).toEqual(['prev', 'first']);
    const only = await tiny.client().get(`${pulls}&per_page=100`);
    expect(only.headers.get('link')).toBeNull();
  });

  it('of an organisation’s repositories link by the id of the organisation', async () => {
    const path = '/orgs/acme/repos?per_page=1';
    const { headers } = await tiny.client().get(path);
    expect(linksOf(headers).next).toMatch(/\/organizations\/\d+\/repos\?/);
    const all = await tiny.client().getAll<{ name: string }>(path);
    expect(all.map(({ name }) => name)).toEqual([
      'blank',
      'handbook',
      'checkout',
    ]);
  });

  it.each(['sort=created', 'sort=updated&direction=desc', 'state=closed'])(
    'followed to the end give everything once (%s)',
    async query => {
      const path = `/repos/acme/checkout/pulls?state=all&${query}`;
      const { body } = await tiny
        .client()
        .get<{ number: number }[]>(`${path}&per_page=100`);
      const walked = await tiny
        .client()
        .getAll<{ number: number }>(`${path}&per_page=3`);
      expect(numbers(walked)).toEqual(numbers(body));
      expect(new Set(numbers(walked)).size).toBe(walked.length);
    },
  );

  it('of runs followed to the end give everything once', async () => {
    const path = '/repos/acme/checkout/actions/runs?per_page=16';
    const found: number[] = [];
    let next: string | undefined = path;
    while (next) {
      const page: ClientAnswer<Runs> = await tiny.client().get<Runs>(next);
      expect(page.body.total_count).toBe(40);
      found.push(...page.body.workflow_runs.map(({ id }) => id));
      next = linksOf(page.headers).next;
    }
    const ids = tinyWorld().repositories[0].workflowRuns.map(({ id }) => id);
    expect(found).toEqual(ids.reverse());
  });
});

describe('how far a list can be paged', () => {
  const items = Array.from({ length: 2500 }, (_, index) => index);
  const request = (page: number) => ({
    params: {},
    query: { per_page: '100', page: String(page) },
  });

  it('ends a filtered search after 1,000 results', () => {
    const { items: shown, page } = pageOf(request(10), items, 1000);
    expect([shown[0], shown.length, page]).toEqual([
      900,
      100,
      { number: 10, last: 10 },
    ]);
    expect(() => pageOf(request(11), items, 1000)).toThrow(
      /pagination is limited/,
    );
  });

  it('ends any list after 40,000 items', () => {
    expect(pageOf(request(25), items).items).toHaveLength(100);
    expect(pageOf(request(400), items).items).toEqual([]);
    expect(() => pageOf(request(401), items)).toThrow(/pagination is limited/);
  });
});
