import { createHmac } from 'node:crypto';
import { tinyJiraSite } from '../../testing/tinyJiraSite';
import { day, hour, startOf, tinyEnd } from '../../testing/tinyTime';
import { jiraDeliveries } from './jiraDeliveries';

const base = 'http://127.0.0.1:4010/jira';
const secret = 'shared-with-the-portal';

function deliveriesOf(from: number, until: number) {
  return jiraDeliveries(tinyJiraSite(), { from, until, base, secret });
}

function told(from: number, until: number) {
  return deliveriesOf(from, until).map(({ at, body }) => {
    const { webhookEvent, issue } = JSON.parse(body);
    return [(at - from) / hour, webhookEvent, issue.key];
  });
}

describe('jiraDeliveries', () => {
  it('tells what happened, in its order', () => {
    expect(told(startOf(16), startOf(17))).toEqual([
      [13, 'jira:issue_created', 'CHK-6'],
      [14, 'jira:issue_updated', 'CHK-6'],
      [15, 'jira:issue_updated', 'CHK-6'],
      [17, 'jira:issue_updated', 'CHK-6'],
    ]);
  });

  it('tells of an issue that moved where it is now, and whence it came', () => {
    const [{ body }] = deliveriesOf(startOf(15), startOf(16));
    const sent: unknown = JSON.parse(body);
    expect(sent).toMatchObject<object>({
      webhookEvent: 'jira:issue_updated',
      issue: { key: 'OPS-3', fields: { project: { key: 'OPS' } } },
      changelog: {
        items: [
          { field: 'Key', fromString: 'CHK-9', toString: 'OPS-3' },
          { field: 'project' },
          { field: 'Component' },
          { field: 'Component' },
        ],
      },
    });
  });

  it('tells of an issue that was deleted as it was', () => {
    const deletedAt = startOf(20) + 9 * hour;
    expect(told(deletedAt, deletedAt + 1)).toEqual([
      [0, 'jira:issue_deleted', 'CHK-8'],
    ]);
  });

  it('signs the bytes, and names each delivery once and for all', () => {
    const all = deliveriesOf(startOf(0), tinyEnd);
    for (const { headers, body } of all) {
      const digest = createHmac('sha256', secret).update(body).digest('hex');
      expect(headers['x-hub-signature']).toBe(`sha256=${digest}`);
    }
    const names = all.map(
      ({ headers }) => headers['x-atlassian-webhook-identifier'],
    );
    expect(new Set(names).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(20);
    const later = deliveriesOf(startOf(0) + 5 * day, tinyEnd);
    expect(names.slice(-later.length)).toEqual(
      later.map(({ headers }) => headers['x-atlassian-webhook-identifier']),
    );
  });
});
