import type { StreamCursor } from 'backstage-plugin-platform-value-node';
import type { Repository, World } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  readStream,
  useGithub,
} from '../__testUtils__/useGithub';
import {
  packageJson,
  repositoryOfVersions,
  workflowOf,
  type WrittenVersion,
} from '../__testUtils__/versions';
import { emptyRepository, timeOf, worldOf } from '../__testUtils__/worlds';

const count = 100;
const end = timeOf(2000);
const indexes = Array.from({ length: count }, (_, index) => index);
const build = '.github/workflows/build.yml';

/** Repositories with a manifest and a workflow, in some of which something changed. */
function repositories(changed: {
  sources: number;
  manifests: number;
}): Repository[] {
  return indexes.map(index => {
    const versions: WrittenVersion[] = [
      [0, 'package.json', packageJson('a')],
      [1, build, workflowOf('x/y@v1')],
      [2, 'package.json', packageJson('a', 'b')],
      ...(index < changed.sources
        ? [[3, 'src/index.ts', 'x'] as WrittenVersion]
        : []),
      ...(index < changed.manifests
        ? [[4, 'package.json', packageJson('b')] as WrittenVersion]
        : []),
    ];
    const name = `service-${index}`;
    return repositoryOfVersions(versions, { id: index + 1, name });
  });
}

function organisation(of: Repository[]): World {
  return { ...worldOf(emptyRepository(), end), repositories: of };
}

const github = useGithub(() => organisation([]));

/** Reads all that moved since the markers of the last time, all at once. */
function useReader() {
  const source = github.source();
  const partitions = partitionsOf(
    source,
    indexes.map(index =>
      componentOf(`service-${index}`, {
        'github.com/project-slug': `acme/service-${index}`,
      }),
    ),
  );
  const markers = new Map<string, string>();
  const cursors = new Map<string, StreamCursor>();
  const now = new Date(end);
  const { signal } = new AbortController();

  async function look() {
    const moved = new Set<string>();
    for await (const seen of source.probe({ partitions, now, signal })) {
      if ('error' in seen) throw seen.error;
      const marker = seen.markers.evidence;
      if (markers.get(seen.partition) !== marker) moved.add(seen.partition);
      markers.set(seen.partition, marker);
    }
    return partitions.filter(({ key }) => moved.has(key));
  }

  return async (world: Repository[]) => {
    github.replaceWorld(organisation(world));
    github.journal().clear();
    const moved = await look();
    const looks = github.journal().entries().length;
    await Promise.all(
      moved.map(async partition => {
        const cursor = cursors.get(partition.key);
        const pages = await readStream({
          ...{ source, partition, stream: 'evidence', cursor, now },
        });
        cursors.set(partition.key, pages[pages.length - 1].cursor);
      }),
    );
    const all = github.journal().entries();
    const points = all.reduce((sum, { cost }) => sum + cost, 0);
    return { moved: moved.length, looks, reads: all.length - looks, points };
  };
}

describe('calls that the evidence of 100 repositories takes', () => {
  it('are few: many are asked together, and only what moved', async () => {
    const read = useReader();
    const history = await read(repositories({ sources: 0, manifests: 0 }));
    expect(history).toMatchObject({ moved: 100, looks: 4 });
    // its folders, the past, the versions and their texts
    expect(history.reads).toBeLessThanOrEqual(16);

    const idle = await read(repositories({ sources: 0, manifests: 0 }));
    expect(idle).toMatchObject({ moved: 0, looks: 4, reads: 0 });

    const refresh = await read(repositories({ sources: 30, manifests: 6 }));
    expect(refresh).toMatchObject({ moved: 6, looks: 4, reads: 3 });
  });
});
