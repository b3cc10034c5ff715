import type {
  CollectedPage,
  FactKey,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { Repository } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useGithub,
} from './useGithub';
import { worldOf } from './worlds';

type Limits = { core: number; graphql: number };

/** `acme/shop` and one entity of it. */
export function useShop(
  repository: () => Repository,
  end: number,
  limits?: Limits,
) {
  const github = useGithub(() => worldOf(repository(), end), { limits });
  type Github = ReturnType<typeof github.source>;

  function partitionOf(source: Github, by: string, paths?: string) {
    const [partition] = partitionsOf(source, [
      componentOf('shop', {
        'github.com/project-slug': 'acme/shop',
        'platform-value.io/deployments': by,
        'platform-value.io/incidents': 'label:incident',
        ...(paths && { 'platform-value.io/paths': paths }),
      }),
    ]);
    return partition;
  }

  return {
    ...github,
    show: (shown: Repository) => github.replaceWorld(worldOf(shown, end)),
    /** Reads a stream from a cursor on. */
    async read(
      stream: string,
      options: {
        by?: string;
        paths?: string;
        cursor?: StreamCursor;
        mostPages?: number;
        source?: Github;
      } = {},
    ) {
      const { by = 'deployment', source = github.source() } = options;
      const { cursor, mostPages } = options;
      const partition = partitionOf(source, by, options.paths);
      const now = github.now();
      const place = { source, partition, stream };
      const reading = { ...place, now, cursor, mostPages };
      return readingOf(await readStream(reading));
    },
    /** The external ids that a reconciliation names, sorted. */
    async reconcile(
      stream: string,
      by = 'deployment',
      paths?: string,
    ): Promise<string[]> {
      const source = github.source();
      const partition = partitionOf(source, by, paths);
      const { signal } = new AbortController();
      const facts: FactKey[] = [];
      const request = { partition, stream, now: github.now(), signal };
      for await (const page of source.reconcile?.(request) ?? []) {
        facts.push(...page.facts);
      }
      return facts.map(({ externalId }) => externalId).sort();
    },
  };
}

function readingOf(pages: CollectedPage[]) {
  const { signals, commits } = stored(pages);
  return {
    pages,
    signals,
    commits,
    ids: signals.map(({ externalId }) => externalId),
    rejected: pages.flatMap(page => page.rejected ?? []),
    removed: pages.flatMap(page => page.removed ?? []),
    cursor: pages[pages.length - 1].cursor,
  };
}
