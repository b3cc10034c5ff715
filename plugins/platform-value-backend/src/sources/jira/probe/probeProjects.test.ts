import { issueOf, siteOf } from '../__testUtils__/sites';
import { day, hour, tinyStart } from '../__testUtils__/times';
import {
  componentOf,
  partitionsOf,
  probeOf,
  useJira,
} from '../__testUtils__/useJira';

const end = tinyStart + 60 * day;

/** So many issues of a project, one each minute up to the end. */
function busy(key: string, count: number, offset: number) {
  return Array.from({ length: count }, (_, index) =>
    issueOf(offset + index, {
      key: `${key}-${index + 1}`,
      createdAt: end - (index + 1) * 60_000,
    }),
  );
}

describe('probeProjects', () => {
  const jira = useJira(() => ({
    jira: siteOf({
      BUSY: busy('BUSY', 250, 0),
      CALM: [issueOf(1000, { key: 'CALM-1', createdAt: end - 30 * hour })],
      QUIET: [issueOf(2000, { key: 'QUIET-1', createdAt: tinyStart })],
    }),
    end,
  }));

  function probe(
    keys = ['BUSY', 'CALM', 'QUIET'],
    fetchAnswer: typeof fetch = fetch,
    configured: object = {},
  ) {
    const source = jira.source({ fetch: fetchAnswer, jira: configured });
    const entities = keys.map(key =>
      componentOf(key.toLowerCase(), { 'jira/project-key': key }),
    );
    return probeOf(source, partitionsOf(source, entities), jira.now());
  }

  function markersOf(results: Awaited<ReturnType<typeof probe>>) {
    return Object.fromEntries(
      results.map(result => [
        result.partition,
        'markers' in result ? result.markers.incidents : undefined,
      ]),
    );
  }

  it('sees a calm project behind a busy one', async () => {
    const { BUSY, CALM, QUIET } = markersOf(await probe());
    expect(BUSY).toMatch(/^[0-9a-f]{16}$/);
    expect(CALM).toMatch(/^[0-9a-f]{16}$/);
    expect(QUIET).toMatch(/^quiet /);
  });

  it('gives each project the marker it has when probed alone', async () => {
    const together = markersOf(await probe());
    expect(markersOf(await probe(['CALM'])).CALM).toBe(together.CALM);
    expect(markersOf(await probe(['BUSY'])).BUSY).toBe(together.BUSY);
  });

  it('has a quiet project looked at once a week', async () => {
    const markers = new Set<string | undefined>();
    for (let days = 20; days < 34; days++) {
      jira.travelTo(tinyStart + days * day);
      markers.add(markersOf(await probe(['QUIET'])).QUIET);
    }
    expect(markers.size).toBe(3);
  });

  it.each([
    ['NOPE', 'BUSY', 'CALM', 'QUIET'],
    ['BUSY', 'NOPE', 'NONE', 'CALM', 'QUIET'],
  ])('leaves out what is gone among %s, %s, %s, %s', async (...keys) => {
    const markers = markersOf(await probe(keys));
    expect(markers).toEqual({
      ...Object.fromEntries(keys.map(key => [key, undefined])),
      ...markersOf(await probe()),
    });
  });

  it('finds what is gone though Jira does not name it', async () => {
    const unnamed: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init);
      const isBroken = String(init?.body).includes('NOPE');
      return isBroken ? new Response('{}', { status: 400 }) : answer;
    };
    const results = await probe(['BUSY', 'CALM', 'NOPE', 'QUIET'], unnamed);
    expect(markersOf(results)).toEqual({
      ...markersOf(await probe()),
      NOPE: undefined,
    });
  });

  it.each([
    ['rate-limit-quota-tenant', 'throttled'],
    ['token-wrong', 'misconfigured'],
    ['scope-missing', 'forbidden'],
    ['server-error', 'transient'],
  ] as const)('fails each project by %s', async (name, code) => {
    jira.breakWith({ name });
    const keys = Array.from({ length: 120 }, (_, index) => `P${index}`);
    const failed = keys.map(partition => ({
      partition,
      error: expect.objectContaining({ code }),
    }));
    expect(await probe(keys)).toEqual(failed);
    const cloud = { deployment: 'cloud' };
    expect(await probe(keys, fetch, cloud)).toEqual(failed);
  });

  it('keeps what it saw before a limit, and names what is left', async () => {
    const calls: string[] = [];
    const limited: typeof fetch = async (url, init) => {
      calls.push(String(url));
      return calls.length === 2
        ? new Response('', { status: 429 })
        : fetch(url, init);
    };
    const cloud = { deployment: 'cloud' };
    const results = await probe(undefined, limited, cloud);
    expect(results.map(result => 'markers' in result)).toEqual([
      true,
      false,
      false,
    ]);
    expect(calls).toHaveLength(2);
  });
});
