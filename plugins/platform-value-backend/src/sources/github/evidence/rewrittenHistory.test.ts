import type { Repository } from 'platform-value-upstreams';
import { useEvidence } from '../__testUtils__/useEvidence';
import {
  packageJson,
  repositoryOfVersions,
  type WrittenVersion,
} from '../__testUtils__/versions';
import { shaOf } from '../__testUtils__/worlds';

const shop = useEvidence();

describe('a history that is rewritten', () => {
  /** What is stored after both, with what was removed. */
  async function storedAfter(before: Repository, after: Repository) {
    shop.show(before);
    const first = await shop.read('evidence');
    shop.show(after);
    const second = await shop.read('evidence', { cursor: first.cursor });
    const fresh = await shop.read('evidence');
    const gone = new Set(second.removed.map(({ externalId }) => externalId));
    const ids = new Set([...first.ids, ...second.ids]);
    const kept = [...ids].filter(id => !gone.has(id)).sort();
    return { kept, fresh: [...fresh.ids].sort(), gone, second };
  }

  const common: WrittenVersion[] = [
    [0, 'package.json', packageJson('a')],
    [1, 'package.json', packageJson('a', 'b')],
  ];

  /** The same with other shas from an index on. */
  function rewrittenFrom(index: number, repository: Repository): Repository {
    const renamed = new Map(
      repository.commits.map(({ sha }, place) => [
        sha,
        place < index ? sha : shaOf(`rewritten ${sha}`),
      ]),
    );
    return JSON.parse(
      JSON.stringify(repository).replace(
        /\b[0-9a-f]{40}\b/g,
        sha => renamed.get(sha) ?? sha,
      ),
    );
  }

  it.each([1, 0])(
    'from commit %i on loses what only the old one had',
    async index => {
      const before = repositoryOfVersions([
        ...common,
        [2, 'package.json', packageJson('a', 'b', 'mistake')],
      ]);
      const after = rewrittenFrom(
        index,
        repositoryOfVersions([
          ...common,
          [2, 'package.json', packageJson('b', 'c')],
        ]),
      );
      const { kept, fresh, gone, second } = await storedAfter(before, after);
      expect(kept).toEqual(fresh);
      expect(gone.size).toBeGreaterThan(0);
      // Else what was removed before could not come back.
      const changed = second.signals.map(one => one.sourceUpdatedAt);
      expect(changed).toEqual(changed.map(() => shop.now()));
    },
  );
});
