import type {
  CollectedPage,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { JiraChange, JiraIssue } from 'platform-value-upstreams';
import { issueOf, siteOf } from './__testUtils__/sites';
import { sourceErrorOf } from './__testUtils__/sourceErrorOf';
import { hour, minute, tinyStart } from './__testUtils__/times';
import {
  componentOf,
  partitionsOf,
  probeOf,
  readStream,
  stored,
  useJira,
} from './__testUtils__/useJira';

const end = tinyStart + 100 * hour;
const shop = componentOf('shop', { 'jira/project-key': 'SHOP' });

function statusChange(id: number, at: number, to: string): JiraChange {
  return { id, at, field: 'status', from: 'To Do', to };
}

/** A task that is done so many hours after the beginning. */
function doneTask(id: number, hours: number): JiraIssue {
  const done = statusChange(id, tinyStart + hours * hour, 'Done');
  return issueOf(id, { createdAt: tinyStart, history: [done] });
}

function useShop(
  issues: JiraIssue[],
  options: Parameters<typeof useJira>[1] = {},
) {
  const site = () => ({ jira: siteOf({ SHOP: issues }), end });
  const jira = useJira(site, options);
  async function read(
    given: {
      stream?: string;
      cursor?: StreamCursor;
      mostPages?: number;
      source?: ReturnType<typeof jira.source>;
    } = {},
  ): Promise<CollectedPage[]> {
    const { source = jira.source(), stream = 'work-items' } = given;
    const [partition] = partitionsOf(source, [shop]);
    const now = jira.now();
    return readStream({ ...given, source, partition, stream, now });
  }
  return { ...jira, read };
}

describe.each(['America/Los_Angeles', 'UTC', 'Asia/Tokyo'])(
  'airbytehq/airbyte#48492, apache/devlake#4932, gastownhall/beads#3788: a date is read in the zone of the account, here %s',
  timeZone => {
    const jira = useShop([doneTask(1, 20)], { timeZone });

    it('finds an update of the last minutes all the same, and reads it once', async () => {
      jira.travelTo(tinyStart + 19 * hour);
      const before = await jira.read();
      jira.travelTo(tinyStart + 20 * hour + minute);
      const [after] = await jira.read({ cursor: before[0].cursor });
      expect(after.signals).toMatchObject([{ outcome: 'resolved' }]);
      jira.travelTo(tinyStart + 20 * hour + 5 * minute);
      const [again] = await jira.read({ cursor: after.cursor });
      expect(again.signals).toEqual([]);
    });
  },
);

describe('activepieces#14863: an issue appears in searches minutes after it was updated', () => {
  const issues = Array.from({ length: 40 }, (_, id) =>
    doneTask(id, 20 + id / 360),
  );
  const jira = useShop(issues);

  it('is not lost, whenever a look was taken', async () => {
    jira.breakWith({ name: 'index-lag' });
    const pages: CollectedPage[] = [];
    for (let minutes = -1; minutes <= 14; minutes++) {
      jira.travelTo(tinyStart + 20 * hour + minutes * minute);
      const cursor = pages[pages.length - 1]?.cursor;
      pages.push(...(await jira.read({ cursor })));
    }
    const outcomes = stored(pages).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(issues.map(() => 'resolved'));
  });

  it('makes a probe see movement', async () => {
    const source = jira.source();
    jira.breakWith({ name: 'index-lag' });
    const partitions = partitionsOf(source, [shop]);
    const markers = new Set<string>();
    for (let minutes = 1; minutes <= 5; minutes++) {
      jira.travelTo(tinyStart + 20 * hour + minutes * minute);
      const [result] = await probeOf(source, partitions, jira.now());
      markers.add(JSON.stringify(result));
    }
    expect(markers.size).toBeGreaterThan(2);
  });
});

describe('constructorfabric/insight#1739, #3447: an issue that is updated all the time', () => {
  const restless = issueOf(1, {
    createdAt: tinyStart,
    type: 'Incident',
    history: Array.from({ length: 80 }, (_, index) =>
      statusChange(
        index,
        tinyStart + hour + index * 3 * minute,
        index % 2 ? 'In Progress' : 'Investigating',
      ),
    ),
  });
  const jira = useShop([restless]);

  it('is seen at every look, for no query has an upper bound', async () => {
    const queries: string[] = [];
    const source = jira.source({
      fetch: async (url, init) => {
        queries.push(String(init?.body ?? ''));
        return fetch(url, init);
      },
    });
    let cursor: StreamCursor | undefined;
    for (let look = 1; look <= 6; look++) {
      jira.travelTo(tinyStart + hour + look * 30 * minute + 1);
      const pages = await jira.read({ stream: 'incidents', cursor, source });
      cursor = pages[pages.length - 1].cursor;
      expect(pages.flatMap(page => page.signals)).toHaveLength(1);
    }
    expect(queries.join()).toContain('updated >= ');
    expect(queries.join()).not.toMatch(/updated\s*(<|=)/);
  });
});

describe.each(['cloud', 'data-center'] as const)(
  'airbytehq/airbyte#33040: a changelog of more than a thousand entries, in %s',
  deployment => {
    const jira = useShop([], { deployment });

    it.each([
      ['to its beginning', 5],
      ['to its end', 1195],
    ])('is read %s', async (_, reopened) => {
      const history = Array.from({ length: 1200 }, (__, index) =>
        statusChange(
          index,
          tinyStart + hour + index * minute,
          index === reopened ? 'Reopened' : 'Resolved',
        ),
      );
      const incident = { createdAt: tinyStart, type: 'Incident' } as const;
      const issues = [issueOf(1, { ...incident, history })];
      jira.replaceSite(siteOf({ SHOP: issues }));
      const [signal] = stored(await jira.read({ stream: 'incidents' }));
      expect(signal.seconds).toBe(3600 + (reopened + 1) * 60);
    });
  },
);

describe('airbytehq/airbyte#14163, #10397, #19347: nothing found, and success', () => {
  const jira = useShop([doneTask(1, 20)]);

  it('is an error where the project is not there or may not be seen', async () => {
    jira.breakWith({ name: 'project-unknown' });
    const error = await sourceErrorOf(jira.read());
    expect(error.code).toBe('gone');
    expect(error.remedy).toContain('jira/project-key');
  });

  it('is an error where the query of incidents is wrong', async () => {
    const incidents = [{ source: 'jira', jql: 'severty = High' }];
    const source = jira.source({ platformValue: { incidents } });
    const error = await sourceErrorOf(
      jira.read({ stream: 'incidents', source }),
    );
    expect(error.code).toBe('misconfigured');
    expect(error.remedy).toContain('platformValue.incidents');
  });

  it('is an error where the token may not read', async () => {
    jira.breakWith({ name: 'scope-missing' });
    const { code } = await sourceErrorOf(jira.read());
    expect(code).toBe('forbidden');
  });
});

describe('elastic/integrations#7898: paging that never ends', () => {
  const issues = Array.from({ length: 330 }, (_, id) => doneTask(id, 20));
  const jira = useShop(issues);

  it('ends with an error when a page leads to itself', async () => {
    jira.breakWith({ name: 'page-token-repeated' });
    const error = await sourceErrorOf(jira.read());
    expect(error.code).toBe('poison');
  });

  it.each(['page-trimmed', 'page-repeated', 'page-token-expired'] as const)(
    'gives all issues once in spite of %s',
    async name => {
      const whole = await jira.read();
      jira.breakWith({ name, share: 0.5 });
      expect(stored(await jira.read())).toEqual(stored(whole));
    },
  );
});

describe('elastic/integrations#7898: a total that is larger than what there is', () => {
  const issues = Array.from({ length: 130 }, (_, id) => doneTask(id, 20));
  const jira = useShop(issues, { deployment: 'data-center' });

  it('ends with the last issue', async () => {
    jira.breakWith({ name: 'total-too-large' });
    expect(stored(await jira.read())).toHaveLength(130);
  });
});

describe('apache/devlake#2932: 429 with a body in HTML', () => {
  const jira = useShop([doneTask(1, 20)]);

  it.each([
    'rate-limit-gateway',
    'rate-limit-silent',
    'rate-limit-burst',
    'rate-limit-cost',
    'rate-limit-quota-global',
    'rate-limit-quota-tenant',
  ] as const)('is a pause, and no failure: %s', async name => {
    jira.breakWith({ name });
    const error = await sourceErrorOf(jira.read());
    expect(error.code).toBe('throttled');
    const pause = error.retryAt!.getTime() - jira.now().getTime();
    expect(pause).toBeGreaterThan(0);
    expect(pause).toBeLessThanOrEqual(hour);
    expect(jira.slept).toEqual([]);
  });
});

describe('apache/devlake#3491: one record that can not be understood', () => {
  const issues = Array.from({ length: 9 }, (_, id) => doneTask(id, 20));
  const jira = useShop(issues);

  it('is put aside with the reason, and its neighbours stay', async () => {
    jira.breakWith({ name: 'impossible-date', times: 2 });
    const [page] = await jira.read();
    expect(page.signals).toHaveLength(7);
    expect(page.rejected).toEqual([
      { externalId: expect.any(String), reason: 'fields.created: custom' },
      { externalId: expect.any(String), reason: 'fields.created: custom' },
    ]);
  });

  it.each(['unknown-fields', 'nulls-everywhere', 'huge-text'] as const)(
    'is understood as far as it matters: %s',
    async name => {
      jira.breakWith({ name });
      const [page] = await jira.read();
      expect(page.rejected).toEqual([]);
      expect(page.signals).toHaveLength(9);
    },
  );
});

describe('apache/devlake#3564: text that Postgres refuses', () => {
  const jira = useShop([issueOf(1, { type: 'Incident' })]);

  it('is stored without NUL and halves of characters', async () => {
    jira.breakWith({ name: 'nul-in-text' });
    const pages = await jira.read({ stream: 'incidents' });
    expect(stored(pages)).toHaveLength(1);
    expect(JSON.stringify(pages)).not.toMatch(/\\u0000|\\ud800/);
  });
});

describe('times of changes', () => {
  const jira = useShop([{ ...doneTask(1, 20), type: 'Incident' }]);

  it.each(['changelog-epoch', 'changelog-epoch-seconds'] as const)(
    'are understood as numbers too: %s',
    async name => {
      jira.breakWith({ name });
      const [signal] = stored(await jira.read({ stream: 'incidents' }));
      expect(signal.seconds).toBe(20 * 3600);
    },
  );
});
