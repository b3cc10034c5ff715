import {
  JiraClient,
  cloudAccount,
  useTinyJira,
} from '../../__testUtils__/jiraServer';
import { tinyJiraSite } from '../../testing/tinyJiraSite';
import { hour, startOf, tinyEnd } from '../../testing/tinyTime';
import type { JiraIssue } from '../../world/JiraSite';
import { startJiraServer } from '../startJiraServer';

const path = '/rest/api/3/search/jql';
const jql = 'project = CHK ORDER BY created ASC, key ASC';
const week = 7 * 24 * hour;

/** A project with that many issues, created minute by minute. */
function longSite(count: number) {
  const [project] = tinyJiraSite().projects;
  const issues = Array.from({ length: count }, (_, i): JiraIssue => {
    const createdAt = startOf(0) + i * 60_000;
    const [pattern] = project.issues;
    const key = `CHK-${i + 1}`;
    const times = { createdAt, updatedAt: createdAt };
    return { ...pattern, ...times, id: 5000 + i, key, history: [] };
  });
  return { projects: [{ ...project, issues }] };
}

describe('the search of Cloud', () => {
  let now = Date.UTC(2026, 10, 1);
  const { client, server } = useTinyJira({ clock: () => now });

  it('pages by tokens, with neither a total nor an offset', async () => {
    const first = await client().search(jql, { maxResults: 5 });
    expect(Object.keys(first.body).sort()).toEqual([
      'isLast',
      'issues',
      'nextPageToken',
    ]);
    const pages = await client().pagesOf(jql, { maxResults: 5 });
    expect(pages).toEqual([
      ['CHK-1', 'CHK-2', 'CHK-3', 'CHK-4', 'CHK-5'],
      ['CHK-6', 'CHK-7'],
    ]);
  });

  it('answers ids only unless asked for fields', async () => {
    const { body } = await client().post(path, { jql: 'key = CHK-2' });
    expect(body.issues).toEqual([{ id: '1002' }]);
    const wide = await client().search('key = CHK-2', {
      fields: ['summary', 'customfield_10016'],
    });
    expect(wide.body.issues[0].fields).toEqual({
      summary: 'Remember the address',
      customfield_10016: 3,
    });
    const most = await client().search('key = CHK-2', {
      fields: ['*all', '-summary'],
    });
    expect(most.body.issues[0].fields).toHaveProperty('status');
    expect(most.body.issues[0].fields).not.toHaveProperty('summary');
  });

  it('binds a token to its query, and to seven days', async () => {
    const { body } = await client().search(jql, { maxResults: 5 });
    const { nextPageToken } = body;
    const other = 'project = OPS';
    const invalid = 'The provided nextPageToken is invalid or has expired.';
    const refusal = { status: 400, body: { errorMessages: [invalid] } };
    expect(await client().search(other, { nextPageToken })).toMatchObject(
      refusal,
    );
    expect(await client().search(jql, { nextPageToken: 'x' })).toMatchObject(
      refusal,
    );
    now += week - 1;
    expect(await client().search(jql, { nextPageToken })).toMatchObject({
      status: 200,
    });
    now += 1;
    expect(await client().search(jql, { nextPageToken })).toMatchObject(
      refusal,
    );
  });

  it.each([0, 5001, -1])('refuses pages of %i', async maxResults => {
    const { status, body } = await client().search(jql, { maxResults });
    expect([status, body]).toEqual([
      400,
      {
        errorMessages: [
          'The maxResults parameter must be between 1 and 5,000.',
        ],
        errors: {},
      },
    ]);
  });

  it.each([
    [{ startAt: 0 }],
    [{ maxResults: '5' }],
    [{ reconcileIssues: Array(51).fill(1) }],
  ])('refuses a body with %j', async more => {
    const { status } = await client().search(jql, more);
    expect(status).toBe(400);
  });

  it('refuses bodies that are no JSON, or not announced as such', async () => {
    expect((await client().post(path, '{')).status).toBe(400);
    const answer = await client().post(path, '{}', {
      'content-type': 'text/plain',
    });
    expect(answer.status).toBe(415);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('passes over the query string of POST, and what it doesn’t know in that of GET', async () => {
    const byPost = await client().post(`${path}?jql=project%3DOPS`, { jql });
    expect(byPost.body.issues).toHaveLength(7);
    const byGet = await client().get(`${path}?jql=project%3DOPS&startAt=2`);
    expect(byGet.body.issues).toHaveLength(3);
  });

  it('has long pages of ids and keys, and of no other fields', async () => {
    const world = { jira: longSite(250), end: tinyEnd };
    const long = await startJiraServer({ world, account: cloudAccount });
    const reader = new JiraClient(long);
    const lengths = async (fields: string[]) =>
      (await reader.pagesOf(jql, { maxResults: 5000, fields })).map(
        page => page.length,
      );
    const keys = await lengths(['id', 'key']);
    const summaries = await lengths(['summary']);
    await long.close();
    expect(keys).toEqual([250]);
    expect(summaries).toEqual([100, 100, 50]);
  });

  it('goes on after the last issue, wherever that has gone since', async () => {
    const first = startOf(4);
    let time = first;
    const world = { jira: tinyJiraSite(), end: tinyEnd };
    const growing = await startJiraServer({
      world,
      account: cloudAccount,
      now: () => time,
    });
    const reader = new JiraClient(growing);
    const updated = 'project = CHK ORDER BY updated ASC, key ASC';
    const { body } = await reader.search(updated, { maxResults: 3 });
    expect(body.issues.map(({ key }) => key)).toEqual([
      'CHK-1',
      'CHK-3',
      'CHK-2',
    ]);
    time = startOf(6);
    const { nextPageToken } = body;
    const next = await reader.search(updated, { nextPageToken });
    await growing.close();
    expect(next.body.issues.map(({ key }) => key)).toEqual(['CHK-4', 'CHK-2']);
  });

  it('lets go of the search that came before', async () => {
    const answers = await Promise.all([
      client().get('/rest/api/3/search?jql=project=CHK'),
      client().post('/rest/api/3/search', { jql }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([410, 410]);
    expect(answers[0].body.errorMessages?.[0]).toMatch(
      /^The requested API has been removed\. Please migrate to the \/rest\/api\/3\/search\/jql API/,
    );
  });

  it('is noted by route, without what was asked', () => {
    const routes = server()
      .journal.entries()
      .map(({ route }) => route);
    expect(new Set(routes)).toEqual(
      new Set([path, '/rest/api/3/search', 'unmatched']),
    );
    expect(JSON.stringify(server().journal.entries())).not.toContain('CHK');
  });
});
