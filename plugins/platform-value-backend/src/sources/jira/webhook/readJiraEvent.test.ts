import { readJiraEvent } from './readJiraEvent';

const metadata = { 'x-atlassian-webhook-identifier': 'delivery-1' };

function eventOf(payload: unknown, topic = 'jira') {
  return { topic, payload, metadata };
}

describe('readJiraEvent', () => {
  it.each([
    ['jira:issue_created', {}],
    ['jira:issue_updated', {}],
    ['jira:issue_deleted', { reconcile: true }],
  ])('says whose project %s is about', (webhookEvent, gone) => {
    const issue = { id: '7', key: 'PAY-7', fields: { summary: 'x' } };
    expect(readJiraEvent(eventOf({ webhookEvent, issue }))).toEqual({
      deliveryId: 'delivery-1',
      partitions: [{ key: 'PAY', ...gone }],
    });
  });

  it('names both projects of an issue that was moved', () => {
    const payload = {
      webhookEvent: 'jira:issue_updated',
      issue: { key: 'OPS_2-3' },
      changelog: {
        items: [
          { field: 'status', fromString: 'X-1', toString: 'X-2' },
          { field: 'Key', fromString: 'PAY-7', toString: 'OPS_2-3' },
          null,
        ],
      },
    };
    expect(readJiraEvent(eventOf(payload))?.partitions).toEqual([
      { key: 'OPS_2', reconcile: true },
      { key: 'PAY', reconcile: true },
    ]);
  });

  it('finds the delivery by a header of any case, and does without', () => {
    const payload = {
      webhookEvent: 'jira:issue_updated',
      issue: { key: 'PAY-7' },
    };
    const deliveryOf = (given: Record<string, string | string[]>) =>
      readJiraEvent({ topic: 'jira', payload, metadata: given })?.deliveryId;
    expect(deliveryOf({ 'X-Atlassian-Webhook-Identifier': ['a', 'b'] })).toBe(
      'a',
    );
    expect(deliveryOf({})).toBeUndefined();
  });

  it.each([
    [undefined],
    ['text'],
    [{ webhookEvent: 'comment_created', issue: { key: 'PAY-7' } }],
    [{ webhookEvent: 'jira:issue_updated' }],
    [{ webhookEvent: 'jira:issue_updated', issue: { key: '../x' } }],
  ])('takes no hint from %j', payload => {
    expect(readJiraEvent(eventOf(payload))).toBeUndefined();
  });

  it('leaves other topics alone', () => {
    const payload = {
      webhookEvent: 'jira:issue_updated',
      issue: { key: 'PAY-7' },
    };
    expect(readJiraEvent(eventOf(payload, 'github'))).toBeUndefined();
  });
});
