import { useTinyJira } from '../../__testUtils__/jiraServer';
import { startOf } from '../../testing/tinyTime';

const hour = 3_600_000;
const resolved = startOf(8) + 15 * hour;
const all = 'project in (CHK, OPS)';

/** All that is left on the last day, in order of their keys. */
const found: [jql: string, keys: string[]][] = [
  ['project = OPS', ['OPS-1', 'OPS-2', 'OPS-3']],
  ['project = chk and type = epic', ['CHK-1']],
  [
    'PROJECT = "Checkout" AND issuetype in (Epic, "Story")',
    ['CHK-1', 'CHK-2', 'CHK-3'],
  ],
  [`${all} AND labels in (incident, search)`, ['CHK-7', 'OPS-2']],
  [
    `${all} AND labels = incident OR issuetype = Incident`,
    ['CHK-5', 'CHK-6', 'CHK-7', 'OPS-1'],
  ],
  [`${all} AND component = gateway`, ['OPS-1', 'OPS-3']],
  [
    `${all} AND component not in (gateway, checkout)`,
    ['CHK-3', 'CHK-4', 'CHK-7'],
  ],
  [`${all} AND component is empty`, ['CHK-1', 'OPS-2']],
  [`${all} AND labels is not EMPTY`, ['CHK-4', 'CHK-7', 'OPS-2']],
  [
    'project = CHK AND statusCategory = Done',
    ['CHK-2', 'CHK-4', 'CHK-5', 'CHK-6'],
  ],
  ['project = CHK AND statusCategory != Done', ['CHK-1', 'CHK-3', 'CHK-7']],
  ['project = CHK AND status = "In Progress"', ['CHK-1', 'CHK-3']],
  [
    'project = CHK AND NOT status = "In Progress" AND resolution is empty',
    ['CHK-7'],
  ],
  [
    'project = CHK AND (type = Bug OR type = Epic) AND priority = medium',
    ['CHK-1', 'CHK-4', 'CHK-7'],
  ],
  ['parent = 1001', ['CHK-2', 'CHK-3']],
  ['key in (CHK-2, OPS-3)', ['CHK-2', 'OPS-3']],
  ['id >= 1010', ['OPS-1', 'OPS-2']],
  [`${all} AND resolved >= ${resolved}`, ['CHK-5', 'CHK-6']],
  [`${all} AND resolved > ${resolved}`, ['CHK-6']],
  [`${all} AND resolved <= ${resolved}`, ['CHK-2', 'CHK-4', 'CHK-5']],
  [`${all} AND created < '2026-01-06 15:31'`, ['CHK-1', 'CHK-2']],
  [`${all} AND created <= "2026/01/06 15:30"`, ['CHK-1', 'CHK-2']],
  [`${all} AND created < "2026-01-06 15:30"`, ['CHK-1']],
  [`${all} AND created < 2026-01-06`, ['CHK-1']],
  [`${all} AND created >= -13d`, ['CHK-7']],
];

const refused: [jql: string, message: RegExp][] = [
  ['', /^Unbounded JQL queries are not allowed here\./],
  ['order by created', /^Unbounded JQL queries/],
  [
    'project = NOWHERE',
    /The value 'NOWHERE' does not exist for the field 'project'/,
  ],
  ['colour = red', /Field 'colour' does not exist/],
  ['project = CHK order by colour', /Field 'colour' does not exist/],
  [
    'project = CHK and created > yesterday',
    /Date value 'yesterday' for field 'created' is invalid/,
  ],
  ['project =', /Unexpected end of the query/],
  ['project = CHK AND', /Unexpected end of the query/],
  ['project = CHK type = Bug', /Unexpected 'type'/],
  ['project CHK', /Unexpected 'CHK'/],
  ['(project = CHK', /Unexpected end/],
  ['project = CHK order created', /Unexpected 'created'/],
  ['project = CHK"', /The character '"' is a reserved/],
  [
    'project = CHK order by key, created, updated, status, type, labels, priority, id',
    /maximum number of fields allowed in the ORDER BY clause is 7/,
  ],
];

describe('JQL', () => {
  // Five and a half hours before UTC: a bare date is read there.
  const { client } = useTinyJira({ timeZone: 'Asia/Kolkata' });

  it.each(found)('finds by %s', async (jql, keys) => {
    expect(await client().keysOf(`${jql} ORDER BY key`)).toEqual(keys);
  });

  it.each(refused)('refuses %s', async (jql, message) => {
    const { status, body } = await client().search(jql);
    expect(status).toBe(400);
    expect(body.errorMessages).toEqual([expect.stringMatching(message)]);
  });

  const ordered: [order: string, keys: string[]][] = [
    ['', ['OPS-2', 'OPS-1', 'OPS-3']],
    ['ORDER BY key', ['OPS-1', 'OPS-2', 'OPS-3']],
    ['order by key DESC', ['OPS-3', 'OPS-2', 'OPS-1']],
    ['ORDER BY updated asc', ['OPS-3', 'OPS-1', 'OPS-2']],
    ['ORDER BY type desc, created', ['OPS-3', 'OPS-2', 'OPS-1']],
    [
      'ORDER BY priority, type, created desc, key, status, id, labels',
      ['OPS-1', 'OPS-2', 'OPS-3'],
    ],
  ];

  it.each(ordered)('orders %s', async (order, keys) => {
    expect(await client().keysOf(`project = OPS ${order}`)).toEqual(keys);
  });

  it('orders keys by their numbers', async () => {
    const { body } = await client().search(
      'key in (CHK-10, CHK-2) ORDER BY key',
    );
    expect(body.issues.map(({ key }) => key)).toEqual(['CHK-2']);
  });
});
