import { SourceError } from 'backstage-plugin-platform-value-node';
import { isolatedNodes } from './isolatedNodes';

function failed(code: 'forbidden' | 'transient', ...path: (string | number)[]) {
  const failure = new SourceError({ code, message: 'no', remedy: 'none' });
  return { path: path.length ? path : undefined, failure };
}

const data = {
  repository: { issues: { nodes: [{ a: 1 }, null, { a: null }, { a: 4 }] } },
};
const nodes = ['repository', 'issues', 'nodes'];

describe('isolatedNodes', () => {
  it('leaves an answer without failures as it is', () => {
    expect(isolatedNodes(data, [])).toBe(data);
  });

  it('keeps the neighbours of nodes that failed, wholly or in part', () => {
    const page = isolatedNodes(data, [
      failed('forbidden', ...nodes, 1),
      failed('forbidden', ...nodes, 2, 'a', 'nodes', 7),
    ]);
    const one = { failed: 'forbidden' };
    expect(page).toEqual({
      repository: { issues: { nodes: [{ a: 1 }, one, one, { a: 4 }] } },
    });
    expect(data.repository.issues.nodes[1]).toBeNull();
  });

  it.each([
    ['of the whole', [failed('forbidden')]],
    ['of what is no list', [failed('forbidden', 'repository', 'name')]],
    ['that may pass', [failed('transient', ...nodes, 1)]],
    [
      'that most nodes share',
      [0, 1, 2].map(index => failed('forbidden', ...nodes, index)),
    ],
  ])('throws a failure %s', (_, failures) => {
    expect(() => isolatedNodes(data, failures)).toThrow('no');
  });
});
