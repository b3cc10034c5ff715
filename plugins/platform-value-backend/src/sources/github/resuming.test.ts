import type { StreamCursor } from 'backstage-plugin-platform-value-node';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useGithub,
} from './__testUtils__/useGithub';
import { busyRepository, timeOf, worldOf } from './__testUtils__/worlds';

const count = 130;
const minute = 60 * 1000;
const github = useGithub(() => worldOf(busyRepository(count), timeOf(count)));

function shopDeployingBy(recogniser: string) {
  return componentOf('shop', {
    'github.com/project-slug': 'acme/shop',
    'platform-value.io/deployments': recogniser,
    'platform-value.io/incidents': 'label:incident',
  });
}

const streams: [stream: string, recogniser: string][] = [
  ['commits', 'deployment'],
  ['changes', 'deployment'],
  ['deployments', 'deployment'],
  ['deployments', 'workflow:build.yml'],
  ['deployments', 'workflow:build.yml#build'],
  ['deployments', 'release'],
  ['deployments', 'tag:v*'],
  ['deployments', 'push'],
  ['builds', 'deployment'],
  ['incidents', 'deployment'],
];

/** Reads a stream a page at a time, as if each run was cut after one. */
async function readInPieces(stream: string, recogniser: string) {
  const pages = [];
  let cursor: StreamCursor | undefined;
  for (let run = 0; run < 12; run++) {
    const source = github.source();
    const [partition] = partitionsOf(source, [shopDeployingBy(recogniser)]);
    const [page] = await readStream({
      source,
      partition,
      stream,
      cursor,
      now: github.now(),
      mostPages: 1,
    });
    pages.push(page);
    cursor = page.cursor;
  }
  return pages;
}

async function readWhole(stream: string, recogniser: string) {
  const source = github.source();
  const [partition] = partitionsOf(source, [shopDeployingBy(recogniser)]);
  return readStream({ source, partition, stream, now: github.now() });
}

describe('a stream that is cut after each page', () => {
  it.each(streams)('gives the same: %s by %s', async (stream, recogniser) => {
    const whole = await readWhole(stream, recogniser);
    const pieces = await readInPieces(stream, recogniser);
    expect(whole.length).toBeGreaterThan(1);
    expect(stored(pieces)).toEqual(stored(whole));
    const { signals, commits } = stored(whole);
    expect(signals.length + commits.length).toBe(count);
    expect(pieces[pieces.length - 1].coveredFrom).toEqual(
      whole[whole.length - 1].coveredFrom,
    );
  });

  it.each(streams)(
    'covers more with each page: %s by %s',
    async (stream, recogniser) => {
      const pages = await readWhole(stream, recogniser);
      const covered = pages.map(({ coveredFrom }) => coveredFrom?.getTime());
      expect(covered).toEqual([...covered].sort((a, b) => b! - a!));
      const whole = covered[covered.length - 1];
      expect(whole).toBe(timeOf(-1));
    },
  );
});

/** After five minutes a run goes on, after eighteen a deployment. */
const looks = [
  [40, 5],
  [40, 18],
  [90, 5],
  [91, 18],
  [130, 0],
];

describe('a stream that goes on after the world did', () => {
  it.each(streams)(
    'gives what one look at the end gives: %s by %s',
    async (stream, recogniser) => {
      const pages = [];
      let cursor: StreamCursor | undefined;
      for (const [index, minutes] of looks) {
        github.travelTo(timeOf(index) + minutes * minute);
        const source = github.source();
        const [partition] = partitionsOf(source, [shopDeployingBy(recogniser)]);
        const now = github.now();
        const options = { source, partition, stream, cursor, now };
        const read = await readStream(options);
        pages.push(...read);
        cursor = read[read.length - 1].cursor;
      }
      const { signals, commits } = stored(pages);
      const whole = stored(await readWhole(stream, recogniser));
      expect(signals).toEqual(whole.signals);
      // Positions are counted from the head that is seen first.
      expect(commits.map(([sha]) => sha)).toEqual(
        whole.commits.map(([sha]) => sha),
      );
    },
  );
});
