import { firstParents } from './firstParents';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));
const commit = (oid: string, parent: string | undefined, hour: number) => ({
  oid,
  parent,
  committedAt: at(hour),
});

describe('firstParents', () => {
  it('skips side branches', () => {
    const history = [
      commit('merge', 'b', 5),
      commit('side2', 'side1', 4),
      commit('b', 'a', 3),
      commit('side1', 'a', 2),
      commit('a', undefined, 1),
    ];
    const { commits, next } = firstParents('merge', history);
    expect(commits.map(({ oid }) => oid)).toEqual(['merge', 'b', 'a']);
    expect(next).toBeUndefined();
  });

  it('does not trust dates', () => {
    const history = [
      commit('c', 'b', 1),
      commit('a', 'z', 9),
      commit('b', 'a', 2),
    ];
    const { commits, next } = firstParents('c', history);
    expect(commits.map(({ oid }) => oid)).toEqual(['c', 'b', 'a']);
    expect(next).toBe('z');
  });

  it('is empty when the commit is not there', () => {
    expect(firstParents('x', [])).toEqual({ commits: [] });
  });
});
