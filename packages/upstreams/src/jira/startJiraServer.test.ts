import {
  cloudAccount,
  JiraClient,
  useTinyJira,
} from '../__testUtils__/jiraServer';
import { tinyJiraSite } from '../testing/tinyJiraSite';
import { hour, startOf, tinyEnd } from '../testing/tinyTime';
import { startJiraServer } from './startJiraServer';

const world = { jira: tinyJiraSite(), end: tinyEnd };

describe('startJiraServer', () => {
  const { client, server } = useTinyJira();

  it('lets in its only account', async () => {
    const basic = (pair: string) =>
      `Basic ${Buffer.from(pair).toString('base64')}`;
    const { email, apiToken } = cloudAccount;
    const statusOf = async (authorization: string) =>
      (await client().get('/rest/api/3/myself', { authorization })).status;
    expect(await statusOf(basic(`${email}:${apiToken}`))).toBe(200);
    expect(await statusOf(basic(`${email}:wrong`))).toBe(401);
    expect(await statusOf(basic(`other@acme.example:${apiToken}`))).toBe(401);
    expect(await statusOf(`Bearer ${apiToken}`)).toBe(401);
    expect(await statusOf('')).toBe(401);
  });

  it('answers 404 for what it does not know', async () => {
    for (const path of ['/rest/api/3/nothing', '/rest/api/3/issue/CHK-99']) {
      expect((await client().get(path)).status).toBe(404);
    }
    expect((await fetch(`${server().url}/browse/CHK-99`)).status).toBe(404);
  });

  it('finds what moved by each of its keys, and by its id', async () => {
    for (const name of ['CHK-9', 'OPS-3', '1009']) {
      const { body } = await client().get<{ key: string }>(
        `/rest/api/3/issue/${name}`,
      );
      expect(body.key).toBe('OPS-3');
    }
  });

  it('shows a page for each issue, without an account', async () => {
    const response = await fetch(`${server().url}/browse/CHK-5`);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const text = await response.text();
    expect(text).toContain('<h1>CHK-5: Checkout is down</h1>');
    expect(text).toContain('SEV-1');
  });

  it('pages changelogs in histories, oldest first', async () => {
    const path = '/rest/api/3/changelog/bulkfetch';
    const asked = { issueIdsOrKeys: ['1006', 'CHK-5'], maxResults: 2 };
    type Body = {
      issueChangeLogs: { issueId: string; changeHistories: { id: string }[] }[];
      nextPageToken?: string;
    };
    const read: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const { body } = await client().post<Body>(path, {
        ...asked,
        nextPageToken,
      });
      for (const { issueId, changeHistories } of body.issueChangeLogs) {
        read.push(...changeHistories.map(({ id }) => `${issueId} ${id}`));
      }
      nextPageToken = body.nextPageToken;
    } while (nextPageToken);
    expect(read).toEqual([
      ...['1005 100500', '1005 100501', '1005 100503'],
      ...['1006 100600', '1006 100602', '1006 100604'],
    ]);
  });

  it('gives changelogs of some fields only', async () => {
    const { body } = await client().post<object>(
      '/rest/api/3/changelog/bulkfetch',
      { issueIdsOrKeys: ['CHK-5'], fieldIds: ['customfield_10042'] },
    );
    expect(body).toMatchObject({
      issueChangeLogs: [
        { changeHistories: [{ items: [{ field: 'Caused by' }] }] },
      ],
    });
  });

  it.each([
    ['changelog/bulkfetch', { issueIdsOrKeys: Array(1001).fill('1') }],
    [
      'changelog/bulkfetch',
      { issueIdsOrKeys: ['1'], fieldIds: Array(11).fill('status') },
    ],
    ['changelog/bulkfetch', { issueIdsOrKeys: [] }],
    ['issue/bulkfetch', { issueIdsOrKeys: Array(101).fill('1') }],
    ['search/approximate-count', {}],
  ])('refuses too much of %s', async (path, body) => {
    const { status } = await client().post(`/rest/api/3/${path}`, body);
    expect(status).toBe(400);
  });

  it('limits requests per second and endpoint', async () => {
    let now = 0;
    const small = await startJiraServer({
      world,
      account: cloudAccount,
      burst: 5,
      clock: () => now,
    });
    const reader = new JiraClient(small);
    const ask = (path: string) => reader.get(`/rest/api/3/${path}`);
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await ask('myself'));
    expect(answers.map(({ status }) => status)).toEqual([
      ...[200, 200, 200, 200, 200, 429],
    ]);
    expect(answers[0].headers.get('x-ratelimit-limit')).toBe('5');
    expect(answers[0].headers.get('x-ratelimit-remaining')).toBe('4');
    expect(answers[0].headers.get('x-ratelimit-reset')).toBe(
      '1970-01-01T00:00:00.200Z',
    );
    expect(answers[4].headers.get('x-ratelimit-nearlimit')).toBe('true');
    expect(answers[5].headers.get('retry-after')).toBe('1');
    expect((await ask('field')).status).toBe(200);
    now += 200;
    expect((await ask('myself')).status).toBe(200);
    await small.close();
  });

  it('shows a world up to its clock, and a later one when it comes', async () => {
    let served: typeof world | { end: number } = { end: tinyEnd };
    let time = startOf(8) + 13 * hour + 1000;
    const moving = await startJiraServer({
      world: () => served,
      account: cloudAccount,
      now: () => time,
    });
    const reader = new JiraClient(moving);
    const count = async () =>
      (
        await reader.post<{ count: number }>(
          '/rest/api/3/search/approximate-count',
          { jql: 'type = Incident' },
        )
      ).body.count;
    expect(await count()).toBe(0);
    served = world;
    expect(await count()).toBe(1);
    time = startOf(60);
    expect(await count()).toBe(3);
    await moving.close();
  });
});
