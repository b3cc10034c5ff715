import { useTinyJira } from '../__testUtils__/jiraServer';
import { hour, startOf } from '../testing/tinyTime';
import { jiraFaults, type JiraFault } from './faults';

const jql = 'project in (CHK, OPS) ORDER BY created ASC';
const keys = [
  ...['CHK-1', 'CHK-2', 'CHK-3', 'CHK-4', 'CHK-5'],
  ...['OPS-3', 'CHK-6', 'OPS-1', 'OPS-2', 'CHK-7'],
];
const path = '/rest/api/3/search/jql';
/* 10:20 before an hour is full */
const clockTime = Date.UTC(2026, 10, 1, 12, 49, 40);

describe('faults of Jira', () => {
  let time = startOf(39);
  const { client, server } = useTinyJira({
    clock: () => clockTime,
    now: () => time,
  });
  const tried = new Set<string>();

  function switchOn(name: JiraFault, times?: number) {
    tried.add(name);
    server().faults.switchTo([{ name, times }]);
  }

  const tooMany: [JiraFault, Record<string, string | null>][] = [
    [
      'rate-limit-burst',
      { 'ratelimit-reason': 'jira-burst-based', 'retry-after': '2' },
    ],
    [
      'rate-limit-quota-global',
      {
        'ratelimit-reason': 'jira-quota-global-based',
        'retry-after': '620',
        'x-ratelimit-reset': '2026-11-01T13:00:00.000Z',
        'beta-ratelimit': '"global-app-quota";r=0;t=620',
      },
    ],
    [
      'rate-limit-quota-tenant',
      { 'ratelimit-reason': 'jira-quota-tenant-based', 'retry-after': '620' },
    ],
    [
      'rate-limit-cost',
      { 'ratelimit-reason': 'jira-cost-based', 'retry-after': '30' },
    ],
    [
      'rate-limit-silent',
      { 'ratelimit-reason': 'jira-burst-based', 'retry-after': null },
    ],
    [
      'rate-limit-gateway',
      {
        'x-failure-category': 'FAILURE_CLIENT_RATELIMIT',
        'retry-after': null,
        'content-type': 'text/html;charset=UTF-8',
      },
    ],
  ];

  it.each(tooMany)('refuses with 429 by %s', async (name, headers) => {
    switchOn(name, 1);
    const answer = await client().search(jql);
    expect(answer.status).toBe(429);
    const given = Object.keys(headers).map(header => [
      header,
      answer.headers.get(header),
    ]);
    expect(Object.fromEntries(given)).toEqual(headers);
    expect((await client().search(jql)).status).toBe(200);
  });

  it('fails in four ways in turn', async () => {
    switchOn('server-error', 4);
    const statuses = [];
    for (let i = 0; i < 5; i++)
      statuses.push((await client().search(jql)).status);
    expect(statuses).toEqual([500, 502, 503, 504, 200]);
  });

  it('says when to come again while it is unavailable', async () => {
    switchOn('unavailable');
    const { status, headers } = await client().search(jql);
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('ends a body in the middle, or says nothing, or HTML', async () => {
    switchOn('truncated-json');
    await expect(client().search(jql)).rejects.toThrow(SyntaxError);
    switchOn('empty-body');
    expect(await client().search(jql)).toMatchObject({ status: 200, text: '' });
    switchOn('html-page');
    const { status, text } = await client().search(jql);
    expect([status, text.slice(0, 15)]).toEqual([200, '<!DOCTYPE html>']);
  });

  it('cuts the connection', async () => {
    switchOn('connection-reset');
    await expect(client().search(jql)).rejects.toThrow('terminated');
  });

  it('refuses a wrong token, a CAPTCHA not solved, and a scope not given', async () => {
    const reason = 'x-seraph-loginreason';
    switchOn('token-wrong');
    const wrong = await client().search(jql);
    expect([wrong.status, wrong.headers.get(reason)]).toEqual([
      401,
      'AUTHENTICATED_FAILED',
    ]);
    switchOn('captcha');
    const captcha = await client().search(jql);
    expect(captcha.headers.get(reason)).toBe('AUTHENTICATION_DENIED');
    switchOn('scope-missing');
    expect((await client().search(jql)).status).toBe(403);
  });

  it('repeats secrets in an error', async () => {
    switchOn('secret-echoed');
    const { status, text } = await client().get(`${path}?jql=project%3DCHK`);
    expect(status).toBe(500);
    expect(text).toMatch(/jql=project%3DCHK Basic \w+/);
  });

  it('tells that a limit is near, and the wrong time', async () => {
    switchOn('near-limit');
    const near = await client().search(jql);
    expect(near.headers.get('x-ratelimit-nearlimit')).toBe('true');
    switchOn('clock-skew');
    const { headers } = await client().search(jql);
    expect(headers.get('date')).toBe('Sun, 01 Nov 2026 12:59:40 GMT');
    expect(headers.get('x-ratelimit-nearlimit')).toBeNull();
  });

  it('hides a project without a word', async () => {
    switchOn('project-hidden');
    expect(await client().keysOf(jql)).toEqual(['OPS-3', 'OPS-1', 'OPS-2']);
    expect(await client().keysOf('project = CHK')).toEqual([]);
    expect((await client().get('/rest/api/3/issue/CHK-1')).status).toBe(404);
    expect((await client().get('/rest/api/3/project/CHK')).status).toBe(404);
  });

  it('does not know a project', async () => {
    switchOn('project-unknown');
    const { status, body } = await client().search('project = CHK');
    expect(status).toBe(400);
    expect(body.errorMessages?.[0]).toMatch(/The value 'CHK' does not exist/);
  });

  it('finds late what changed lately, unless it is told to reconcile', async () => {
    const changed = startOf(30) + 9 * hour;
    const begun = 'project = CHK AND status = "In Progress" AND type = Story';
    time = changed + 1000;
    expect(await client().keysOf(begun)).toEqual(['CHK-3']);
    switchOn('index-lag');
    expect(await client().keysOf(begun)).toEqual([]);
    const reconcileIssues = [1003];
    expect(await client().keysOf(begun, { reconcileIssues })).toEqual([
      'CHK-3',
    ]);
    time = changed + 5 * 60_000;
    expect(await client().keysOf(begun)).toEqual(['CHK-3']);
    time = startOf(39);
  });

  it('expires and repeats page tokens', async () => {
    switchOn('page-token-expired');
    await expect(client().pagesOf(jql, { maxResults: 3 })).rejects.toThrow(
      'The provided nextPageToken is invalid or has expired.',
    );
    switchOn('page-token-repeated');
    const pages = await client().pagesOf(jql, { maxResults: 3 });
    expect(pages).toHaveLength(50);
    expect(pages[2]).toEqual(pages[1]);
  });

  it('trims pages, and repeats their last issue', async () => {
    switchOn('page-trimmed', 1);
    const trimmed = await client().pagesOf(jql, { maxResults: 6 });
    expect(trimmed.map(page => page.length)).toEqual([3, 6, 1]);
    expect(trimmed.flat()).toEqual(keys);
    switchOn('page-repeated', 1);
    const repeated = await client().pagesOf(jql, { maxResults: 6 });
    expect(repeated[1][0]).toBe(repeated[0][5]);
    expect([...new Set(repeated.flat())]).toEqual(keys);
  });

  it('speaks German, unless it is forced', async () => {
    switchOn('localized-errors');
    const { body } = await client().search('project = NOWHERE');
    expect(body.errorMessages).toEqual([
      "Der Wert 'NOWHERE' existiert nicht für das Feld 'project'.",
    ]);
    const forced = await client().post(
      path,
      { jql: 'project = NOWHERE' },
      { 'x-force-accept-language': 'true', 'accept-language': 'en' },
    );
    expect(forced.body.errorMessages?.[0]).toMatch(/^The value 'NOWHERE'/);
  });

  async function changelog() {
    const { body } = await client().post<{
      issueChangeLogs: { changeHistories: { created: unknown }[] }[];
    }>('/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['CHK-5'] });
    return body.issueChangeLogs;
  }

  it('tells the times of changes as numbers, or no changes', async () => {
    const first = startOf(8) + 13 * hour + 10 * 60_000;
    switchOn('changelog-epoch');
    expect((await changelog())[0].changeHistories[0].created).toBe(first);
    switchOn('changelog-epoch-seconds');
    expect((await changelog())[0].changeHistories[0].created).toBe(
      first / 1000,
    );
    switchOn('changelog-missing');
    expect(await changelog()).toEqual([]);
  });

  async function fieldsWith(name: JiraFault) {
    switchOn(name);
    const asked = { fields: ['summary', 'labels', 'priority', 'created'] };
    const { body } = await client().search('key = CHK-7', asked);
    return body.issues[0].fields;
  }

  it('makes fields odd', async () => {
    expect(await fieldsWith('unknown-fields')).toHaveProperty(
      'customfield_99001',
    );
    expect(await fieldsWith('unknown-values')).toMatchObject({
      priority: { name: 'Cosmic' },
    });
    expect(await fieldsWith('nul-in-text')).toMatchObject({
      labels: ['nul\u0000label'],
    });
    expect((await fieldsWith('huge-text')).summary).toHaveLength(1_000_000);
    expect(await fieldsWith('impossible-date')).toMatchObject({
      created: '0001-01-01T00:00:00.000+0000',
    });
    expect(await fieldsWith('nulls-everywhere')).toMatchObject({
      labels: null,
    });
  });

  it('takes its time', async () => {
    switchOn('slow-answer', 1);
    const answers: string[] = [];
    const slow = client()
      .search(jql)
      .then(() => answers.push('slow'));
    await client()
      .search(jql)
      .then(() => answers.push('usual'));
    await slow;
    expect(answers).toEqual(['usual', 'slow']);
  });

  it('has no other faults of Cloud', () => {
    const others = Object.keys(jiraFaults).filter(name => !tried.has(name));
    expect(others).toEqual(['total-too-large']);
  });
});
