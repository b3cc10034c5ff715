import type { Repository } from 'platform-value-upstreams';
import { storyOf } from './evidenceStory';
import { useShop } from './useShop';
import { repositoryOfVersions, type WrittenVersion } from './versions';
import { emptyRepository, timeOf } from './worlds';

/** `acme/shop` with files whose versions tests write, and one entity of it. */
export function useEvidence() {
  const shop = useShop(emptyRepository, timeOf(400));
  return {
    ...shop,
    /** Reads all evidence of such versions, and what it says. */
    async readAll(
      versions: WrittenVersion[],
      options: Partial<Repository> & { paths?: string } = {},
    ) {
      const { paths, ...repository } = options;
      shop.show(repositoryOfVersions(versions, repository));
      const reading = await shop.read('evidence', { paths });
      return { ...reading, story: storyOf(reading.signals) };
    },
    /** Calls, and the contents they asked for by their ids. */
    asked() {
      const blobs = shop
        .queries()
        .flatMap(variables => Object.entries(variables))
        .filter(([name]) => /^oid\d/.test(name))
        .map(([, oid]) => oid);
      return { calls: shop.journal().entries().length, blobs };
    },
  };
}
