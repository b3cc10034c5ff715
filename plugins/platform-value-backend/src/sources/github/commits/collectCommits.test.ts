import type { StreamCursor } from 'backstage-plugin-platform-value-node';
import {
  componentOf,
  partitionsOf,
  readStream,
  useGithub,
} from '../__testUtils__/useGithub';
import {
  commitOf,
  emptyRepository,
  timeOf,
  worldOf,
} from '../__testUtils__/worlds';

const shop = componentOf('shop', { 'github.com/project-slug': 'acme/shop' });

/** A branch of commits, each named by the number it is made from. */
function branchOf(names: number[]) {
  const commits = names.map((name, index) => ({
    ...commitOf(name),
    committedAt: timeOf(index),
  }));
  return worldOf({ ...emptyRepository(), commits }, timeOf(names.length));
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

describe('collectCommits', () => {
  const github = useGithub(() => branchOf(range(0, 3)));

  /** Positions by name after a branch was this, one after the other. */
  async function positionsAfter(...branches: number[][]) {
    const source = github.source();
    const [partition] = partitionsOf(source, [shop]);
    const positions = new Map<string, number>();
    const sizes: number[] = [];
    let cursor: StreamCursor | undefined;
    for (const branch of branches) {
      const world = branchOf(branch);
      github.replaceWorld(world);
      github.travelTo(world.end);
      const now = github.now();
      const stream = 'commits';
      const options = { source, partition, stream, cursor, now };
      for (const page of await readStream(options)) {
        cursor = page.cursor;
        sizes.push(page.commits?.length ?? 0);
        page.commits?.forEach(one => positions.set(one.sha, one.position));
      }
    }
    const last = branches[branches.length - 1];
    return {
      sizes,
      positions: last.map(name =>
        positions.get(commitOf(name).sha.slice(0, 16)),
      ),
    };
  }

  it('counts down from the head it sees first, and up from there', async () => {
    const found = await positionsAfter(range(0, 3), range(0, 5));
    expect(found.positions).toEqual([-2, -1, 0, 1, 2]);
    expect(found.sizes).toEqual([3, 2]);
  });

  it('brings nothing when the head is the same', async () => {
    const { sizes } = await positionsAfter(range(0, 3), range(0, 3));
    expect(sizes).toEqual([3, 0]);
  });

  it('reads long branches in pages, new commits oldest first', async () => {
    const { sizes, positions } = await positionsAfter(
      range(0, 150),
      range(0, 400),
    );
    expect(sizes).toEqual([100, 50, 100, 100, 50]);
    expect(positions).toEqual(range(-149, 251));
  });

  it('places what a forced push brings above all it knew', async () => {
    const before = range(0, 10);
    const rewritten = [...range(0, 8), 108, 109, 110];
    const { positions, sizes } = await positionsAfter(before, rewritten);
    expect(positions).toEqual([...range(-9, -1), 1, 2, 3]);
    expect(sizes).toEqual([10, 3]);
  });

  it('goes on after the branch was set back', async () => {
    const found = await positionsAfter(range(0, 10), range(0, 8), [
      ...range(0, 8),
      20,
    ]);
    expect(found.positions).toEqual([...range(-9, -1), 1]);
  });

  it('places a branch that was rewritten from its beginning anew', async () => {
    const { positions } = await positionsAfter(range(0, 5), range(200, 320));
    expect(positions).toEqual(range(1, 121));
  });
});
