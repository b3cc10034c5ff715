import { useAnswers } from '../__testUtils__/useAnswers';
import { readTouchedBefore } from './touchedBefore';

const github = useAnswers();
const repository = { host: 'github.com', owner: 'acme', name: 'shop' };

function answer(count: number) {
  const nodes = Array(count).fill({ oid: 'c0ffee' });
  return { body: { data: { repository: { object: { history: { nodes } } } } } };
}

async function read(globs: string[]) {
  const { signal } = new AbortController();
  const context = { client: github.client(), repository, signal };
  const touched = await readTouchedBefore(context, { head: 'c0ffee', globs });
  const paths = github.received.map(
    ({ body }) => JSON.parse(body).variables.path,
  );
  return { touched, paths };
}

describe('readTouchedBefore', () => {
  it.each([
    ['services/cart/**', 'services/cart'],
    ['services/c*/src/**', 'services'],
    ['package.json', 'package.json'],
    ['libs/a?.ts', 'libs'],
  ])('asks for the folder of %s', async (glob, path) => {
    github.answer(answer(1));
    expect(await read([glob])).toEqual({ touched: true, paths: [path] });
  });

  it('asks for one glob after the other', async () => {
    github.answer(answer(0), answer(0));
    expect(await read(['a/**', 'b/**'])).toEqual({
      touched: false,
      paths: ['a', 'b'],
    });
  });

  it.each(['**/package.json', '*.md'])('takes %s to be there', async glob => {
    expect(await read([glob])).toEqual({ touched: true, paths: [] });
  });
});
