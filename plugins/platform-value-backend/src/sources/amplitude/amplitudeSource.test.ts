import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import { SourceError } from 'backstage-plugin-platform-value-node';
import {
  componentOf,
  partitionsOf,
  readRun,
  stored,
  useAmplitude,
} from './__testUtils__/useAmplitude';
import { sourceErrorOf } from './__testUtils__/sourceErrorOf';

const amplitude = useAmplitude();
const shop = ['checkout', 'search', 'nowhere'].map(name => componentOf(name));
const streams = ['usage', 'retention'];

function partitionOf(stream: string, settings: object = {}) {
  const source = amplitude.source(settings);
  const [partition] = partitionsOf(source, shop);
  return { source, partition, stream };
}

function runOf(stream: string, settings: object = {}) {
  return readRun({ ...partitionOf(stream, settings), now: amplitude.now() });
}

async function markersOn(
  now: Date,
  options: Pick<ReturnType<typeof partitionOf>, 'source'> & {
    partitions: ReturnType<typeof partitionsOf>;
  },
): Promise<Map<string, Record<string, string>>> {
  const { source, partitions } = options;
  const { signal } = new AbortController();
  const markers = new Map<string, Record<string, string>>();
  for await (const result of source.probe({ partitions, now, signal })) {
    if ('error' in result) throw result.error;
    markers.set(result.partition, result.markers);
  }
  return markers;
}

describe('the Amplitude source', () => {
  it('opens one budget with the documented limits, for at most five at once', () => {
    amplitude.source({ reserve: 0.2 });
    expect(amplitude.budgets).toEqual([
      {
        name: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
        reserve: 0.2,
        windows: [
          { limit: 1_000, seconds: 300 },
          { limit: 108_000, seconds: 3_600 },
        ],
        slicesAtOnce: 4,
      },
    ]);
    const [{ name }] = amplitude.budgets;
    const { source, partition } = partitionOf('usage');
    const slice = { partition: partition.key, stream: 'usage' };
    expect(source.budgetOf?.(slice)).toBe(name);
  });

  it('probes without a call: usage each day of the project, retention each week by turns', async () => {
    const source = amplitude.source({ shards: 16 });
    const entities = Array.from({ length: 100 }, (_, index) =>
      componentOf(`service-${index}`),
    );
    const partitions = partitionsOf(source, entities);
    // Each day at half past midnight in Berlin, the evening before in UTC.
    const moments = Array.from(
      { length: 15 },
      (_, day) => new Date(Date.UTC(2026, 3, 19 + day, 22, 30)),
    );
    const markers = await Promise.all(
      moments.map(now => markersOn(now, { source, partitions })),
    );
    const moved = (stream: string) =>
      markers.slice(1).map((after, day) => {
        const before = markers[day];
        return partitions.filter(
          ({ key }) => after.get(key)?.[stream] !== before.get(key)?.[stream],
        ).length;
      });
    const all = partitions.length;
    expect(moved('usage')).toEqual(moved('usage').map(() => all));
    const turns = moved('retention');
    const inWeek = (from: number) =>
      turns.slice(from, from + 7).reduce((sum, count) => sum + count, 0);
    expect([inWeek(0), inWeek(7)]).toEqual([all, all]);
    expect(Math.max(...turns)).toBeLessThanOrEqual(3);
    expect(source.calls()).toBe(0);
  });

  it.each(streams)(
    'gives of %s, cut after each page, what one run gives',
    async stream => {
      const options = partitionOf(stream);
      const whole = await amplitude.readStream(options);
      const pieces: CollectedPage[] = [];
      const now = amplitude.now();
      for (let run = 0; run < 3 * whole.length; run++) {
        // Another process goes on, when the budget is there again.
        amplitude.renewBudgets();
        const { cursor } = pieces[pieces.length - 1] ?? {};
        const piece = { ...partitionOf(stream), cursor, now, mostPages: 1 };
        pieces.push(...(await readRun(piece)));
      }
      expect(stored(pieces)).toEqual(stored(whole));
      expect(stored(whole).length).toBeGreaterThan(100);
      const [last, end] = [pieces, whole].map(pages => pages[pages.length - 1]);
      expect({ ...last, signals: [] }).toEqual({ ...end, signals: [] });
    },
  );

  it('stores a long page in parts, of which only the last says that it is done', async () => {
    const entities = Array.from({ length: 80 }, (_, index) => ({
      ...componentOf(`copy-${index}`, 'service=checkout'),
    }));
    const source = amplitude.source();
    const [partition] = partitionsOf(source, entities);
    const run = { source, partition, stream: 'usage', now: amplitude.now() };
    const pages = await readRun({ ...run, mostPages: 3 });
    expect(pages.map(({ signals }) => signals.length)).toEqual([
      // Weeks; then 30 days of 80 entities.
      5 * 80,
      2000,
      400,
    ]);
    expect(pages[1].cursor).toEqual(pages[0].cursor);
    expect(pages[2].cursor).not.toEqual(pages[0].cursor);
  });
});

describe('budgets', () => {
  it('are never overspent, however much there is to read', async () => {
    const entities = Array.from({ length: 400 }, (_, index) =>
      componentOf(`service-${index}`),
    );
    const source = amplitude.source({ historyDays: 365 });
    const [partition] = partitionsOf(source, entities);
    await amplitude.readStream({ source, partition, stream: 'usage' });
    const entries = amplitude.journal().entries();
    const total = entries.reduce((sum, { cost }) => sum + cost, 0);
    // 3 requests of at most 150 values, 2 measures, 365 days of 5.
    expect(total).toBeGreaterThanOrEqual(3 * 2 * 365 * 5);
    expect(total).toBeLessThan(1.2 * 3 * 2 * 365 * 5);
    expect(entries.filter(({ status }) => status !== 200)).toEqual([]);
    expect(Math.max(...amplitude.bursts)).toBeLessThanOrEqual(900);
    expect(amplitude.bursts.length).toBeGreaterThan(10);
  });

  it('are paused where Amplitude says that they are spent', async () => {
    amplitude.faults.switchTo([{ name: 'quota', times: 1 }]);
    const options = partitionOf('usage');
    const now = amplitude.now();
    const error = await sourceErrorOf(readRun({ ...options, now }));
    expect(error).toMatchObject({
      code: 'throttled',
      retryAt: new Date(now.getTime() + 300_000),
    });
    // No call is made before that.
    const again = await sourceErrorOf(readRun({ ...options, now }));
    expect(again.code).toBe('throttled');
    expect(options.source.calls()).toBe(1);
    expect(amplitude.slept).toEqual([]);
    expect(stored(await amplitude.readStream(options))).not.toEqual([]);
  });
});

describe('a failure in passing', () => {
  it.each(
    ['server-error', 'truncated', 'reset', 'slow'].flatMap(name =>
      streams.map(stream => [name, stream]),
    ),
  )('%s once: %s is read all the same', async (name, stream) => {
    const usual = stored(await amplitude.readStream(partitionOf(stream)));
    amplitude.faults.switchTo([{ name, times: 1 }]);
    const options = partitionOf(stream);
    expect(stored(await amplitude.readStream(options))).toEqual(usual);
    expect(amplitude.faults.counts()).toEqual({ [name]: 1 });
    expect(amplitude.slept).toEqual([1000]);
  });

  it.each(['server-error', 'truncated', 'reset'])(
    '%s that stays is said so, and nothing is stored for it',
    async name => {
      amplitude.faults.switchTo([{ name }]);
      const pages: CollectedPage[] = [];
      const run = { ...partitionOf('usage'), now: amplitude.now(), pages };
      const error = await sourceErrorOf(readRun(run));
      expect(error.code).toBe('transient');
      expect(pages).toEqual([]);
      expect(amplitude.slept).toEqual([1000, 2000, 4000]);
    },
  );

  it.each(streams)(
    'of many kinds at once leaves the rows of %s as they are',
    async stream => {
      const usual = stored(await amplitude.readStream(partitionOf(stream)));
      amplitude.faults.switchTo(
        ['quota', 'server-error', 'truncated', 'reset'].map(name => ({
          name,
          share: 0.2,
        })),
      );
      const options = partitionOf(stream);
      const pages: CollectedPage[] = [];
      for (let run = 0; run < 30; run++) {
        const { cursor } = pages[pages.length - 1] ?? {};
        try {
          pages.push(...(await amplitude.readStream({ ...options, cursor })));
          break;
        } catch (error) {
          const passes =
            error instanceof SourceError && error.code === 'transient';
          if (!passes) throw error;
        }
      }
      expect(stored(pages)).toEqual(usual);
      expect(Object.keys(amplitude.faults.counts()).length).toBeGreaterThan(2);
    },
  );
});

it('ends with the reason of who ends it, and stores nothing more', async () => {
  amplitude.faults.switchTo([{ name: 'slow' }]);
  const { source, ...request } = partitionOf('usage');
  const ending = new AbortController();
  const pages = source.collect({
    ...{ ...request, cursor: undefined, now: amplitude.now() },
    signal: ending.signal,
  });
  const next = pages[Symbol.asyncIterator]().next();
  ending.abort(new Error('the portal stops'));
  await expect(next).rejects.toThrow('the portal stops');
});

describe('a failure that a person has to mend', () => {
  it.each([
    ['wrong-region', 'secretKey'],
    ['invalid-chart', 'platform-value.io/amplitude-filter'],
  ])('%s says what to do, and is not asked again', async (name, remedy) => {
    amplitude.faults.switchTo([{ name }]);
    const options = partitionOf('usage');
    const run = { ...options, now: amplitude.now() };
    const error = await sourceErrorOf(readRun(run));
    expect(error.code).toBe('misconfigured');
    expect(error.remedy).toContain(remedy);
    expect(options.source.calls()).toBe(1);
  });

  it('an unknown event of a measure is one', async () => {
    const measures = [{ id: 'a', title: 'A', event: 'Never Sent' }];
    const error = await sourceErrorOf(runOf('usage', { measures }));
    expect(error.code).toBe('misconfigured');
  });

  it.each(['apiKey', 'secretKey'])(
    'a wrong %s is one, and is not in the message',
    async name => {
      const error = await sourceErrorOf(runOf('usage', { [name]: 'canary' }));
      expect(error.code).toBe('misconfigured');
      const text = `${error.stack} ${error.message} ${error.remedy} ${error.cause}`;
      for (const secret of [
        'canary',
        'the-api-key',
        'the-secret-key',
        'Basic ',
        'checkout',
        '?',
      ]) {
        expect(text).not.toContain(secret);
      }
    },
  );
});
