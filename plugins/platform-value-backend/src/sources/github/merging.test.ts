import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useGithub,
} from './__testUtils__/useGithub';
import { busyRepository, timeOf, worldOf } from './__testUtils__/worlds';

const count = 25;

describe('slices that are read at the same time', () => {
  const github = useGithub(() => {
    const repositories = Array.from({ length: count }, (_, index) => ({
      ...busyRepository(3),
      id: 7_000_000 + index,
      name: `shop-${index}`,
    }));
    return { ...worldOf(repositories[0], timeOf(100)), repositories };
  });

  const entities = Array.from({ length: count + 1 }, (_, index) =>
    componentOf(`shop-${index}`, {
      'github.com/project-slug': `acme/shop-${index}`,
    }),
  );

  function read(stream: string, howMany: number) {
    const source = github.source();
    const partitions = partitionsOf(source, entities.slice(0, howMany));
    const now = github.now();
    return Promise.allSettled(
      partitions.map(partition =>
        readStream({ source, partition, stream, now }),
      ),
    );
  }

  it('ask GitHub in one request, and each gets its own', async () => {
    const read25 = await read('commits', count);
    const single = await read('commits', 1);
    const facts = read25.map(
      one => one.status === 'fulfilled' && stored(one.value),
    );
    const [first] = single;
    expect(first.status).toBe('fulfilled');
    expect(facts).toHaveLength(count);
    for (const fact of facts) {
      expect(fact).toEqual(first.status === 'fulfilled' && stored(first.value));
    }
    // the repositories and their commits; and once more for the single one
    expect(github.journal().counts()).toEqual({ 'POST /graphql': 4 });
  });

  it('fail by themselves', async () => {
    const results = await read('changes', count + 1);
    const failed = results.filter(({ status }) => status === 'rejected');
    expect(failed).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: 'gone' }) },
    ]);
    expect(results.indexOf(failed[0])).toBe(count);
  });

  it('are all read where GitHub gives up on large requests', async () => {
    github.faults().switchTo([{ name: 'graphql-too-large' }]);
    const results = await read('changes', count);
    const changes = results.map(one =>
      one.status === 'fulfilled' ? stored(one.value).signals.length : one,
    );
    expect(changes).toEqual(Array(count).fill(3));
  });
});
