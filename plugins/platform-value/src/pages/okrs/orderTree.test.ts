import { objectiveOf } from '../../api/fixtures/okrs';
import { orderTree } from './orderTree';

/** Given as `id` or `id<parent`. */
function order(...given: string[]): string[] {
  const objectives = given.map(one => {
    const [id, parent] = one.split('<');
    return objectiveOf(id, { parent });
  });
  return orderTree(objectives).map(
    ({ objective, depth }) => `${'-'.repeat(depth)}${objective.id}`,
  );
}

describe('orderTree', () => {
  it.each<[string, string[], string[]]>([
    ['no objectives', [], []],
    ['objectives beside each other', ['b', 'a'], ['b', 'a']],
    [
      'children that come before their parent',
      ['c<b', 'b<a', 'd', 'a'],
      ['d', 'a', '-b', '--c'],
    ],
    ['a parent that is not there', ['b<gone', 'a'], ['b', 'a']],
    ['a ring of parents', ['a<b', 'b<a', 'c'], ['c', 'a', '-b']],
    ['one that is its own parent', ['a<a'], ['a']],
  ])('places %s', (_name, given, ordered) => {
    expect(order(...given)).toEqual(ordered);
  });
});
