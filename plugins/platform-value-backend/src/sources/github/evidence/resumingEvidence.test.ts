import type {
  CollectedSignal,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import { storyOf, withoutFiles } from '../__testUtils__/evidenceStory';
import { useEvidence } from '../__testUtils__/useEvidence';
import {
  manyVersions,
  packageJson,
  repositoryOfVersions,
  type WrittenVersion,
} from '../__testUtils__/versions';
import { timeOf } from '../__testUtils__/worlds';

const shop = useEvidence();

/** Reads a stream a page at a time, as if each run was cut after one. */
async function inPieces(most = 40) {
  const pieces = [];
  let cursor: StreamCursor | undefined;
  for (let run = 0; run < most; run++) {
    const piece = await shop.read('evidence', { cursor, mostPages: 1 });
    pieces.push(...piece.pages);
    cursor = piece.cursor;
  }
  return pieces;
}

describe('a history of many versions', () => {
  const versions = manyVersions(130);

  it('gives the same where it is cut after each page', async () => {
    shop.show(repositoryOfVersions(versions));
    const whole = await shop.read('evidence');
    const pieces = await inPieces(12);
    const signals = new Map(
      pieces
        .flatMap(page => page.signals)
        .map(signal => [signal.externalId, signal]),
    );
    expect(whole.pages.length).toBeGreaterThan(2);
    expect(storyOf([...signals.values()])).toEqual(storyOf(whole.signals));
    expect(pieces.at(-1)?.coveredFrom).toEqual(new Date(timeOf(-1)));
    expect(whole.pages[0].coveredFrom).toBeUndefined();
    expect(whole.pages.at(-1)?.coveredFrom).toEqual(new Date(timeOf(-1)));
  });

  it('gives the same where it is looked at again and again', async () => {
    shop.show(repositoryOfVersions(versions));
    const found = new Map<string, CollectedSignal>();
    let cursor: StreamCursor | undefined;
    for (const index of [0, 1, 2, 10, 11, 13, 40, 41, 90, 130]) {
      shop.travelTo(timeOf(index) + 1);
      const piece = await shop.read('evidence', { cursor });
      for (const signal of piece.signals) found.set(signal.externalId, signal);
      expect(piece.removed).toEqual([]);
      cursor = piece.cursor;
    }
    const whole = await shop.read('evidence');
    expect(storyOf([...found.values()])).toEqual(storyOf(whole.signals));
  });

  it.each([
    ['mended', [2, 'package.json', packageJson('b')]],
    ['taken away', [2, 'package.json']],
  ] as [string, WrittenVersion][])(
    'gives the same where a file was broken when it was looked at, and is %s',
    async (_, last) => {
      const earlier: WrittenVersion[] = [
        [0, 'package.json', packageJson('a')],
        [1, 'package.json', '{'],
      ];
      shop.show(repositoryOfVersions(earlier));
      const first = await shop.read('evidence');
      shop.show(repositoryOfVersions([...earlier, last]));
      const second = await shop.read('evidence', { cursor: first.cursor });
      const whole = await shop.read('evidence');
      const found = [...first.signals, ...second.signals];
      expect([...new Set(storyOf(found))].sort()).toEqual(
        storyOf(whole.signals),
      );
      expect(second.removed).toEqual([]);
    },
  );

  it('has each content read once', async () => {
    shop.show(repositoryOfVersions(versions));
    await shop.read('evidence');
    const { blobs } = shop.asked();
    expect(blobs.length).toBeGreaterThan(10);
    expect(new Set(blobs).size).toBe(blobs.length);
  });
});

describe('a repository in which nothing that is watched moved', () => {
  it('costs one call when it is looked at nevertheless, and changes nothing', async () => {
    shop.show(repositoryOfVersions(manyVersions(30)));
    const { cursor } = await shop.read('evidence');
    shop.journal().clear();
    const again = await shop.read('evidence', { cursor });
    expect(shop.asked().calls).toBe(1);
    expect(again.signals).toEqual([]);
    const kept = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(kept(again.cursor)).toEqual(kept(cursor));
    expect(again.pages[0].coveredFrom).toEqual(new Date(timeOf(-1)));
  });

  it('has only what changed read again', async () => {
    const versions = manyVersions(60);
    shop.show(repositoryOfVersions(versions));
    const { cursor } = await shop.read('evidence');
    const later: WrittenVersion[] = [
      ...versions,
      [200, 'go.mod', 'require a v1.0.0'],
      [201, 'go.mod', 'require b v1.0.0'],
    ];
    shop.show(repositoryOfVersions(later));
    shop.journal().clear();
    const before = shop.asked().blobs.length;
    const { signals } = await shop.read('evidence', { cursor });
    expect(withoutFiles(storyOf(signals))).toEqual([
      '200 + dependency go.mod:1 a',
      '201 + dependency go.mod:1 b',
      '201 - dependency go.mod a',
    ]);
    expect(shop.asked().blobs.length - before).toBe(2);
    expect(shop.asked().calls).toBe(3);
  });
});
