import { useTinyServer } from '../../__testUtils__/tinyServer';

const tiny = useTinyServer();
const checkout = '/repos/acme/checkout';

async function get<Body>(path: string): Promise<Body> {
  return (await tiny.client().get<Body>(checkout + path)).body;
}

describe('lists of pull requests', () => {
  const numbersOf = async (query: string) =>
    (await get<{ number: number }[]>(`/pulls?${query}`)).map(
      ({ number }) => number,
    );

  it.each([
    ['', [79]],
    ['state=all&per_page=2', [79, 77]],
    ['state=all&per_page=2&direction=asc', [1, 3]],
    ['state=closed&sort=updated&per_page=2', [1, 3]],
    ['state=closed&sort=updated&direction=desc&per_page=2', [77, 75]],
    ['state=all&head=acme:change-5', [11]],
    ['state=all&base=other', []],
  ])('with “%s” hold %j', async (query, numbers) => {
    expect(await numbersOf(query)).toEqual(numbers);
  });
});
