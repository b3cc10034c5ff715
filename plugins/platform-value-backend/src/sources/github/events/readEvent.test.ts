import examples from '@octokit/webhooks-examples';
import { readEvent } from './readEvent';

interface Example {
  action?: string;
  ref?: string;
  repository?: { full_name: string; default_branch?: string };
  pull_request?: { merged_at?: string | null };
}

const all = examples.flatMap(({ name, examples: bodies }) =>
  bodies.map((body, index) => ({
    event: name,
    title: `${name} ${index}`,
    body: body as Example,
  })),
);

function read(event: string, payload: unknown, hosts = ['github.com']) {
  const metadata = {
    'x-github-event': event,
    'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
  };
  return readEvent({ topic: 'github', payload, metadata }, { hosts });
}

const repository = {
  full_name: 'Acme/Checkout',
  html_url: 'https://github.com/Acme/Checkout',
  default_branch: 'main',
};

function streamsOf(event: string, body: object) {
  const hint = read(event, { repository, ...body });
  return hint && (hint.partitions[0].streams ?? 'everything');
}

describe("GitHub's own examples of webhooks", () => {
  it('are hundreds', () => {
    expect(all.length).toBeGreaterThan(250);
  });

  it.each(all)('$title passes', ({ event, body }) => {
    const hint = read(event, body);
    if (!hint) return;
    const full = body.repository?.full_name.toLowerCase();
    const [first] = hint.partitions;
    expect(first.key).toBe(`github.com/${full}`);
    expect(hint.deliveryId).toBe('72d3162e-cc78-11e3-81ab-4c9367dc0958');
  });

  const moving = ['deployment', 'deployment_status', 'release', 'repository'];
  it.each(all.filter(({ event }) => moving.includes(event)))(
    '$title is a hint',
    ({ event, body }) => {
      expect(read(event, body)).toBeDefined();
    },
  );

  it.each([
    ['push', 'commits', ({ ref }: Example) => !ref?.includes('/tags/')],
    ['push', 'evidence', ({ ref }: Example) => !ref?.includes('/tags/')],
    ['push', 'deployments', ({ ref }: Example) => ref?.includes('/tags/')],
    ['workflow_run', 'builds', ({ action }: Example) => action === 'completed'],
    ['issues', 'incidents', ({ action }: Example) => action === 'labeled'],
  ])('%s moves %s', (event, stream, moves) => {
    const bodies = all.filter(one => one.event === event && moves(one.body));
    expect(bodies.length).toBeGreaterThan(0);
    for (const { body } of bodies) {
      expect(read(event, body)?.partitions[0].streams).toContain(stream);
    }
  });
});

describe('readEvent', () => {
  it.each(all.filter(({ event }) => event === 'pull_request'))(
    'takes $title for a change once it is merged',
    ({ event, body }) => {
      expect(read(event, body)).toBeUndefined();
      const merged_at = '2019-05-15T15:20:33Z';
      const merged = { ...body.pull_request, merged_at };
      const hint = read(event, { ...body, pull_request: merged });
      expect(hint?.partitions[0].streams).toContain('changes');
    },
  );

  it.each([
    ['push', { ref: 'refs/heads/main' }, expect.arrayContaining(['commits'])],
    ['push', { ref: 'refs/heads/feature' }, undefined],
    ['push', { ref: 'refs/tags/v1' }, ['deployments']],
    ['pull_request', { action: 'opened', pull_request: {} }, undefined],
    ['issues', { action: 'unlabeled' }, ['incidents']],
    ['issues', { action: 'pinned' }, undefined],
    ['repository', { action: 'archived' }, 'everything'],
    ['star', { action: 'created' }, undefined],
    ['constructor', {}, undefined],
    ['a-new-event', { action: 'a-new-action' }, undefined],
  ])('takes %s %j for %s', (event, body, streams) => {
    expect(streamsOf(event, body)).toEqual(streams);
  });

  it('asks for a renamed and moved repository by both names', () => {
    const changes = {
      repository: { name: { from: 'Basket' } },
      owner: { from: { organization: { login: 'Old' } } },
    };
    const body = { action: 'renamed', repository, changes };
    const keys = read('repository', body)?.partitions.map(({ key }) => key);
    expect(keys).toEqual(['github.com/acme/checkout', 'github.com/old/basket']);
  });

  it.each([
    [['github.com', 'git.acme.com'], 'git.acme.com/acme/checkout'],
    [['git.acme.com'], 'git.acme.com/acme/checkout'],
    [['github.com'], 'github.com/acme/checkout'],
  ])('of the hosts %j knows the one it is from', (hosts, key) => {
    const html_url = 'https://git.acme.com/Acme/Checkout';
    const body = { repository: { ...repository, html_url } };
    const hint = read('deployment', body, hosts);
    expect(hint?.partitions[0].key).toBe(key);
  });

  it.each([undefined, null, 'text', 7, [], {}, { repository: 'x' }])(
    'takes %j for nothing',
    payload => {
      expect(read('push', payload)).toBeUndefined();
    },
  );
});
