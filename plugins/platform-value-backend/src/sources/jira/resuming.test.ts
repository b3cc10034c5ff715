import type {
  CollectedPage,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { JiraChange } from 'platform-value-upstreams';
import { issueOf, siteOf } from './__testUtils__/sites';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useJira,
} from './__testUtils__/useJira';
import { day, hour, minute, tinyStart } from './__testUtils__/times';

const count = 330;
const end = tinyStart + (count + 48) * hour;

/** One each hour; two of three are done after five hours, some opened again. */
function busyIssue(index: number) {
  const createdAt = tinyStart + index * hour;
  const at = createdAt + 5 * hour;
  const [done, reopened] = [
    { id: index * 10, at, field: 'status', from: 'To Do', to: 'Done' },
    {
      id: index * 10 + 1,
      at: at + 2 * hour,
      field: 'status',
      from: 'Done',
      to: 'Reopened',
    },
  ] satisfies JiraChange[];
  const histories: JiraChange[][] = [[], [done], [done, reopened]];
  return issueOf(index, {
    createdAt,
    type: index % 2 ? 'Incident' : 'Task',
    history: histories[index % 3],
  });
}

const issues = Array.from({ length: count }, (_, index) => busyIssue(index));
const site = () => ({ jira: siteOf({ SHOP: issues }), end });
const streams = ['incidents', 'work-items'];

describe.each(['cloud', 'data-center'] as const)('%s', deployment => {
  const jira = useJira(site, { deployment });

  async function read(
    stream: string,
    cursor?: StreamCursor,
    mostPages?: number,
  ): Promise<CollectedPage[]> {
    const source = jira.source();
    const [partition] = partitionsOf(source, [
      componentOf('shop', { 'jira/project-key': 'SHOP' }),
    ]);
    const now = jira.now();
    return readStream({ source, partition, stream, cursor, now, mostPages });
  }

  /** A page at a time, as if each run was cut after one. */
  async function readInPieces(stream: string, cursor?: StreamCursor) {
    const pages: CollectedPage[] = [];
    for (let run = 0; run < 20; run++) {
      const last = pages[pages.length - 1]?.cursor ?? cursor;
      pages.push(...(await read(stream, last, 1)));
    }
    return pages;
  }

  it.each(streams)(
    'gives the same when cut after each page: %s',
    async stream => {
      const whole = await read(stream);
      const pieces = await readInPieces(stream);
      expect(whole.length).toBeGreaterThan(1);
      expect(stored(whole)).toHaveLength(count / 2);
      expect(stored(pieces)).toEqual(stored(whole));
      expect(pieces[pieces.length - 1].coveredFrom).toEqual(
        whole[whole.length - 1].coveredFrom,
      );
    },
  );

  it.each(streams)('covers more with each page: %s', async stream => {
    const pages = await read(stream);
    const covered = pages.map(({ coveredFrom }) => coveredFrom?.getTime());
    expect(covered).toEqual([...covered].sort((a, b) => b! - a!));
    expect(covered[covered.length - 1]).toBe(tinyStart);
  });

  it.each(streams)('says how far it is: %s', async stream => {
    const pages = await read(stream);
    const [first] = pages;
    expect(first.progress).toEqual({ done: 100, total: count / 2 });
    const last = pages[pages.length - 1];
    expect(last.progress).toEqual({ done: count / 2, total: count / 2 });
  });

  it.each(streams)(
    'gives what one look at the end gives, when it goes on as the world does: %s',
    async stream => {
      const pages: CollectedPage[] = [];
      for (let hours = 40; hours <= count + 48; hours += 26) {
        jira.travelTo(tinyStart + hours * hour + 7 * minute);
        pages.push(...(await read(stream, pages[pages.length - 1]?.cursor)));
      }
      jira.travelTo(end);
      pages.push(...(await read(stream, pages[pages.length - 1].cursor)));
      expect(stored(pages)).toEqual(stored(await read(stream)));
    },
  );

  it('reads what was updated while history was read over days', async () => {
    const pages: CollectedPage[] = [];
    for (let run = 0; run < 12; run++) {
      jira.travelTo(tinyStart + (250 + run * 11) * hour);
      const last = pages[pages.length - 1]?.cursor;
      pages.push(...(await read('work-items', last, 2)));
    }
    jira.travelTo(end);
    pages.push(...(await read('work-items', pages[pages.length - 1].cursor)));
    expect(stored(pages)).toEqual(stored(await read('work-items')));
  });
});

describe('a page token that grew old', () => {
  const jira = useJira(site);

  function request(stream: string) {
    const source = jira.source();
    const [partition] = partitionsOf(source, [
      componentOf('shop', { 'jira/project-key': 'SHOP' }),
    ]);
    return { source, partition, stream, now: jira.now() };
  }

  it('costs nothing but the page: history goes on where it had come to', async () => {
    const whole = await readStream(request('work-items'));
    const [first] = await readStream({
      ...request('work-items'),
      mostPages: 1,
    });
    jira.ageTokens(8 * day);
    jira.forgetCalls();
    const { cursor } = first;
    const rest = await readStream({ ...request('work-items'), cursor });
    expect(stored([first, ...rest])).toEqual(stored(whole));
    const searches = jira.calls()['POST /rest/api/3/search/jql'];
    expect(searches).toBeLessThanOrEqual(4);
  });

  it('lets a look at what was updated begin anew', async () => {
    jira.travelTo(tinyStart + 100 * hour);
    const before = await readStream(request('work-items'));
    jira.travelTo(end);
    const [cut] = await readStream({
      ...request('work-items'),
      cursor: before[before.length - 1].cursor,
      mostPages: 1,
    });
    jira.ageTokens(8 * day);
    const rest = await readStream({
      ...request('work-items'),
      cursor: cut.cursor,
    });
    const whole = await readStream(request('work-items'));
    expect(stored([...before, cut, ...rest])).toEqual(stored(whole));
  });
});
