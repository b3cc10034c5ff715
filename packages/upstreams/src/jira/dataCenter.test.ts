import { dataCenterAccount, useTinyJira } from '../__testUtils__/jiraServer';

const path = '/rest/api/2/search';
const jql = 'project = CHK ORDER BY created ASC';

describe('Jira Data Center', () => {
  const { client, server } = useTinyJira({ account: dataCenterAccount });

  it('says what it is', async () => {
    const { body } = await client().get<object>('/rest/api/2/serverInfo');
    expect(body).toMatchObject({ deploymentType: 'Server' });
  });

  it('pages by offset, and counts', async () => {
    const first = await client().get(`${path}?jql=project%3DCHK&maxResults=3`);
    expect(first.body).toMatchObject({ startAt: 0, maxResults: 3, total: 7 });
    expect(first.body.issues).toHaveLength(3);
    const asked = { jql, startAt: 5, maxResults: 3, fields: ['summary'] };
    const last = await client().post(path, asked);
    expect(last.body.issues.map(({ key }) => key)).toEqual(['CHK-6', 'CHK-7']);
    expect(last.body.issues[0].fields).toEqual({ summary: 'Orders are lost' });
  });

  it('cuts pages at a thousand, and runs queries that restrict nothing', async () => {
    const { body } = await client().get(`${path}?maxResults=5000`);
    expect(body).toMatchObject({ maxResults: 1000, total: 10 });
  });

  it('gives changelogs with the issues, oldest first and whole', async () => {
    const { body } = await client().get(
      `${path}?jql=key%3DCHK-6&expand=changelog&fields=status`,
    );
    const [{ changelog }] = body.issues;
    expect(changelog).toMatchObject({
      total: 3,
      histories: [
        { created: '2026-01-21T14:00:00.000+0000' },
        { created: '2026-01-21T15:00:00.000+0000' },
        { created: '2026-01-21T17:00:00.000+0000' },
      ],
    });
    expect(JSON.stringify(changelog)).not.toContain('fieldId');
  });

  it('leads to the epic by a field of its own', async () => {
    const { body } = await client().get(`${path}?jql=key%3DCHK-2`);
    const { fields } = body.issues[0];
    expect(fields).toMatchObject({ customfield_10014: 'CHK-1' });
    expect(fields).not.toHaveProperty('parent');
    expect(fields).not.toHaveProperty('statuscategorychangedate');
  });

  it.each([
    '/rest/api/3/search/jql?jql=project%3DCHK',
    '/rest/api/2/search/jql?jql=project%3DCHK',
    '/rest/api/2/project/search',
  ])('has no %s', async unknown => {
    const { pathname } = new URL(unknown, 'http://host');
    const authorization = `Bearer ${dataCenterAccount.personalAccessToken}`;
    const { status } = await client().get(unknown, { authorization });
    expect([pathname, status]).toEqual([pathname, 404]);
  });

  it('lists projects at once', async () => {
    const { body } = await client().get<object[]>('/rest/api/2/project');
    expect(body).toMatchObject([{ key: 'CHK' }, { key: 'OPS' }]);
  });

  it('lets in by a personal access token only', async () => {
    const statusOf = async (authorization: string) =>
      (await client().get('/rest/api/2/myself', { authorization })).status;
    expect(await statusOf('Bearer token-of-the-tests')).toBe(200);
    expect(await statusOf('Bearer another')).toBe(401);
    expect(await statusOf('Basic token-of-the-tests')).toBe(401);
  });

  it('can tell a larger total than there is', async () => {
    server().faults.switchTo([{ name: 'total-too-large' }]);
    const { body } = await client().get(`${path}?jql=project%3DCHK`);
    expect([body.total, body.issues.length]).toEqual([14, 7]);
  });
});
