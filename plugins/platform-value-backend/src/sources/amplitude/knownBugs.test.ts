import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import {
  componentOf,
  partitionsOf,
  readRun,
  stored,
  useAmplitude,
} from './__testUtils__/useAmplitude';
import { sourceErrorOf } from './__testUtils__/sourceErrorOf';

const amplitude = useAmplitude();
const stream = 'usage';
const aDay = 86_400_000;

/** Answers every request with one status and body. */
let server: Server | undefined;

async function serverOf(status: number, body: string): Promise<string> {
  server = createServer((_request, response) => {
    response.writeHead(status);
    response.end(body);
  });
  await new Promise<void>(resolve => {
    server?.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

afterEach(async () => {
  const open = server;
  server = undefined;
  if (open) await new Promise(resolve => open.close(resolve));
});

function partitionOf(settings: object = {}, names = ['checkout', 'search']) {
  const source = amplitude.source(settings);
  const entities = names.map(name => componentOf(name));
  const [partition] = partitionsOf(source, entities);
  return { source, partition, stream };
}

describe('known bugs of other collectors', () => {
  it('airbytehq/airbyte#16943, #17268: a cursor by the time of events loses those that come late', async () => {
    const options = partitionOf();
    amplitude.faults.switchTo([{ name: 'late-events' }]);
    const early = await amplitude.readStream(options);
    const yesterday = (pages: CollectedPage[]) =>
      stored(pages).find(
        ({ externalId }) => externalId === 'daily-active-users 2026-04-19',
      );
    const before = yesterday(early);
    amplitude.faults.switchTo([]);
    amplitude.travelTo(amplitude.now().getTime() + 3 * aDay);
    const { cursor } = early[early.length - 1];
    const later = await amplitude.readStream({ ...options, cursor });
    const after = yesterday([...early, ...later]);
    expect(before?.value).toBeLessThan(204);
    expect(after?.value).toBe(204);
    expect(
      after && before && after.sourceUpdatedAt > before.sourceUpdatedAt,
    ).toBe(true);
  });

  it('airbytehq/airbyte#6375: no data is no failure, and a 404 is not no data', async () => {
    const empty = await amplitude.readStream(partitionOf({}, ['nowhere']));
    expect(stored(empty)).toEqual([]);
    expect(empty[empty.length - 1].coveredFrom).toBeDefined();

    const baseUrl = await serverOf(404, '{}');
    const pages: CollectedPage[] = [];
    const run = { ...partitionOf({ baseUrl }), now: amplitude.now(), pages };
    const error = await sourceErrorOf(readRun(run));
    expect(error).toMatchObject({
      code: 'misconfigured',
      remedy: expect.stringContaining('baseUrl'),
    });
    expect(pages).toEqual([]);
  });

  it('airbytehq/airbyte#46712: a 400 is neither "too large" nor no data', async () => {
    amplitude.faults.switchTo([{ name: 'invalid-chart', times: 1 }]);
    const options = partitionOf();
    const pages: CollectedPage[] = [];
    const run = { ...options, now: amplitude.now(), pages };
    const error = await sourceErrorOf(readRun(run));
    expect(error.message).toContain('invalid chart (400)');
    expect(error.message).not.toMatch(/large|too much/);
    expect(pages).toEqual([]);
    // It was not asked for in smaller pieces.
    expect(options.source.calls()).toBe(1);
  });

  it.each([413, 414, 504])(
    'what is too much (%d) is asked for in halves, down to one',
    async status => {
      const baseUrl = await serverOf(status, 'too much');
      const options = partitionOf({ baseUrl }, ['a', 'b', 'c', 'd']);
      const run = { ...options, now: amplitude.now() };
      const error = await sourceErrorOf(readRun(run));
      expect(error.code).toBe('transient');
      // Four values, two, and one.
      expect(options.source.calls()).toBe(3);
    },
  );

  it('groups that the limit left out may hold a value, and are not no data', async () => {
    const labels = Array.from({ length: 1000 }, (_, index) => `other-${index}`);
    const baseUrl = await serverOf(
      200,
      JSON.stringify({
        data: {
          series: labels.map(() => []),
          seriesLabels: labels,
          xValues: [],
        },
      }),
    );
    const run = { ...partitionOf({ baseUrl }), now: amplitude.now() };
    const error = await sourceErrorOf(readRun(run));
    expect(error.message).toContain('too much at once');
  });

  it('a page of a proxy in place of an answer is not no data', async () => {
    const baseUrl = await serverOf(200, '<html>Sign in</html>');
    const run = { ...partitionOf({ baseUrl }), now: amplitude.now() };
    const error = await sourceErrorOf(readRun(run));
    expect(error.code).toBe('transient');
    expect(error.message).not.toContain('Sign in');
  });

  it('an answer in another shape is not no data', async () => {
    const baseUrl = await serverOf(200, '{"data":{}}');
    const run = { ...partitionOf({ baseUrl }), now: amplitude.now() };
    expect((await sourceErrorOf(readRun(run))).code).toBe('poison');
  });
});

describe('where grouping costs twice', () => {
  const dear = useAmplitude({ eventGroupsAreConditions: true });

  it.each([false, true])(
    'everything is read, if groupingCostsTwice is %s',
    async groupingCostsTwice => {
      const source = dear.source({ groupingCostsTwice });
      const [partition] = partitionsOf(source, [componentOf('checkout')]);
      const pages = await dear.readStream({ source, partition, stream });
      expect(stored(pages)).toHaveLength(90 + 13);
      const refused = dear
        .journal()
        .entries()
        .filter(({ status }) => status === 429);
      expect(refused.length > 0).toBe(!groupingCostsTwice);
    },
  );
});
