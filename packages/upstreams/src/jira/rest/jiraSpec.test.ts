import { useTinyJira } from '../../__testUtils__/jiraServer';
import { hasJiraSpec, openJiraSpec } from '../../__testUtils__/jiraSpec';
import { routesOf } from './routes';

const api = '/rest/api/3';
const jql = 'project in (CHK, OPS) ORDER BY created ASC';
const issueIdsOrKeys = ['CHK-2', 'CHK-5', 'CHK-6', 'CHK-8', 'CHK-9', '1010'];

/** Operation of Jira's document, and requests that it describes. */
const requests: [operation: string, asked: [path: string, body?: unknown][]][] =
  [
    [
      `GET ${api}/search/jql`,
      [
        [`${api}/search/jql?jql=project%3DCHK&maxResults=3&fields=*all`],
        [`${api}/search/jql?jql=project%3DCHK`],
      ],
    ],
    [
      `POST ${api}/search/jql`,
      [
        [`${api}/search/jql`, { jql, fields: ['*all'], maxResults: 100 }],
        [`${api}/search/jql`, { jql, fields: ['*all'], expand: 'changelog' }],
        [`${api}/search/jql`, { jql, fields: ['key'], maxResults: 2 }],
        [`${api}/search/jql`, { jql: 'project = CHK and labels = none' }],
      ],
    ],
    [
      `POST ${api}/search/approximate-count`,
      [[`${api}/search/approximate-count`, { jql }]],
    ],
    [
      `POST ${api}/changelog/bulkfetch`,
      [
        [`${api}/changelog/bulkfetch`, { issueIdsOrKeys }],
        [`${api}/changelog/bulkfetch`, { issueIdsOrKeys, maxResults: 2 }],
      ],
    ],
    [
      `POST ${api}/issue/bulkfetch`,
      [
        [`${api}/issue/bulkfetch`, { issueIdsOrKeys }],
        [`${api}/issue/bulkfetch`, { issueIdsOrKeys, fields: ['project'] }],
      ],
    ],
    [
      `GET ${api}/issue/{issueIdOrKey}`,
      [[`${api}/issue/CHK-5`], [`${api}/issue/CHK-9?expand=changelog`]],
    ],
    [
      `GET ${api}/issue/{issueIdOrKey}/changelog`,
      [[`${api}/issue/CHK-6/changelog`], [`${api}/issue/OPS-2/changelog`]],
    ],
    [
      `GET ${api}/project/search`,
      [[`${api}/project/search`], [`${api}/project/search?keys=OPS`]],
    ],
    [`GET ${api}/project/{projectIdOrKey}`, [[`${api}/project/CHK`]]],
    [
      `GET ${api}/project/{projectIdOrKey}/components`,
      [[`${api}/project/CHK/components`]],
    ],
    ...['field', 'issuetype', 'status', 'statuses/search'].map(listed),
    ...['myself', 'serverInfo'].map(listed),
  ];

function listed(name: string): (typeof requests)[number] {
  return [`GET ${api}/${name}`, [[`${api}/${name}`]]];
}

/**
 * Jira's document says that a change is from a text to a text; its own
 * examples, and Jira, have null for nothing.
 */
function isNullOfNothing(violation: string): boolean {
  return /\/items\/\d+\/(from|to)(String)?: must be string$/.test(violation);
}

const title = hasJiraSpec
  ? 'Jira against its OpenAPI document'
  : 'Jira against its OpenAPI document (skipped: ../shared/specs/jira-v3.json is missing)';

(hasJiraSpec ? describe : describe.skip)(title, () => {
  const spec = hasJiraSpec ? openJiraSpec() : undefined;
  const { client } = useTinyJira();

  async function ask([path, body]: [string, unknown?]) {
    const answer = body
      ? await client().post(path, body)
      : await client().get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  }

  it.each(requests)('answers %s as described', async (operation, asked) => {
    for (const request of asked) {
      const found = spec?.violations(operation, await ask(request)) ?? [];
      expect(found.filter(violation => !isNullOfNothing(violation))).toEqual(
        [],
      );
    }
  });

  it('would tell an additional and a wrongly typed field', async () => {
    const operation = `GET ${api}/myself`;
    const { body } = await client().get<object>(`${api}/myself`);
    const broken = { ...body, active: 'yes', nickname: 'One' };
    expect(spec?.violations(operation, broken)).toEqual([
      `${operation}: must NOT have additional properties`,
      `${operation}/active: must be boolean`,
    ]);
  });

  it('is asked about every operation that the document and the server have', () => {
    const asked = requests.map(([operation]) => operation);
    expect([...(spec?.operations ?? [])].sort()).toEqual([...asked].sort());
    const served = routesOf.cloud
      .map(({ method, path }) => `${method.toUpperCase()} ${api}${path}`)
      .filter(operation => !/ \/rest\/api\/3\/search$/.test(operation));
    expect(served.sort()).toEqual([...asked].sort());
  });
});
