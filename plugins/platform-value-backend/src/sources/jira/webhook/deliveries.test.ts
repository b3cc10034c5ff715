import { jiraDeliveries, tinyJiraSite } from 'platform-value-upstreams';
import { tinyEnd, tinyStart } from '../__testUtils__/times';
import { readJiraEvent } from './readJiraEvent';

const secret = 'shared with Jira';
const deliveries = jiraDeliveries(tinyJiraSite(), {
  from: tinyStart,
  until: tinyEnd,
  base: 'https://acme.example',
  secret,
});

function hintOf({ headers, body }: (typeof deliveries)[number]) {
  const payload: unknown = JSON.parse(body);
  return readJiraEvent({ topic: 'jira', payload, metadata: headers });
}

describe("Jira's deliveries", () => {
  it('are all hints, each with an id of its own', () => {
    const hints = deliveries.map(hintOf);
    const ids = new Set(hints.map(hint => hint?.deliveryId));
    expect(ids.size).toBe(deliveries.length);
    expect(ids).not.toContain(undefined);
  });

  it('name the projects that moved, both when an issue goes from one to the other', () => {
    const keysOf = deliveries.map(delivery =>
      hintOf(delivery)?.partitions.map(({ key }) => key),
    );
    expect(keysOf).toContainEqual(['CHK']);
    expect(keysOf).toContainEqual(['OPS', 'CHK']);
  });
});
