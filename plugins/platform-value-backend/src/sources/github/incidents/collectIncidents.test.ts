import type { Issue } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  readStream,
  useGithub,
} from '../__testUtils__/useGithub';
import { emptyRepository, timeOf, worldOf } from '../__testUtils__/worlds';

function issueOf(index: number, options: Partial<Issue>): Issue {
  return {
    id: 900 + index,
    number: index + 1,
    title: 'It is down',
    body: '',
    author: { login: 'dev-one', kind: 'User' },
    labels: ['incident'],
    createdAt: timeOf(index),
    updatedAt: timeOf(index),
    ...options,
  };
}

describe('collectIncidents', () => {
  const issues = [
    issueOf(0, {
      labels: ['incident', 'cart'],
      body: 'Caused by deployment 77',
      closedAt: timeOf(1),
      updatedAt: timeOf(1),
    }),
    issueOf(1, { labels: ['bug', 'cart'] }),
    issueOf(2, { labels: ['incident'] }),
  ];
  const github = useGithub(() =>
    worldOf({ ...emptyRepository(), issues }, timeOf(9)),
  );

  it('maps incidents of a monorepo by label, and keeps the others apart', async () => {
    const source = github.source();
    const [partition] = partitionsOf(
      source,
      ['cart', 'pay'].map(name =>
        componentOf(name, {
          'github.com/project-slug': 'acme/shop',
          'platform-value.io/paths': `${name}/**`,
          'platform-value.io/incidents': 'label:incident',
        }),
      ),
    );
    const [page, ...more] = await readStream({
      source,
      partition,
      stream: 'incidents',
      now: github.now(),
    });
    expect(more).toEqual([]);
    expect(page.signals).toEqual([
      {
        entityRef: 'component:default/cart',
        kind: 'incident',
        externalId: '900',
        at: new Date(timeOf(0)),
        seconds: 3600,
        outcome: 'resolved',
        facts: { number: 1, deployment: '77' },
        sourceUpdatedAt: new Date(timeOf(1)),
      },
    ]);
    expect(page.unmapped).toEqual([
      {
        kind: 'incident',
        externalId: '902',
        at: new Date(timeOf(2)),
        reason: expect.stringContaining('#3'),
      },
    ]);
  });
});
