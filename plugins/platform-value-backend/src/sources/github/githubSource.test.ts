import type { Entity } from '@backstage/catalog-model';
import { sourceErrorOf } from './__testUtils__/sourceErrorOf';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useGithub,
} from './__testUtils__/useGithub';
import { start, tinyWorldOfCommits } from './__testUtils__/worlds';
import { githubSource } from './githubSource';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const github = useGithub(tinyWorldOfCommits);
type Github = ReturnType<typeof github.source>;

const checkout = componentOf('checkout', {
  'github.com/project-slug': 'acme/checkout',
  'platform-value.io/deployments': 'deployment',
  'platform-value.io/incidents': 'label:incident',
});
const handbook = componentOf('handbook', {
  'github.com/project-slug': 'acme/handbook',
  'platform-value.io/deployments': 'tag:*',
});
const missing = componentOf('missing', {
  'github.com/project-slug': 'acme/missing',
});

async function collect(entity: Entity, stream: string, source: Github) {
  const [partition] = partitionsOf(source, [entity]);
  const now = github.now();
  const pages = await readStream({ source, partition, stream, now });
  return { ...stored(pages), last: pages[pages.length - 1] };
}

describe('the GitHub source', () => {
  it('collects commits first, since changes and deployments refer to them', () => {
    expect(githubSource.streams.map(({ id }) => id)).toEqual([
      'commits',
      'changes',
      'deployments',
      'builds',
      'incidents',
      'evidence',
    ]);
  });

  it('refuses a configuration it can not use', () => {
    expect(() =>
      github.source({ platformValue: { github: { deployments: ['x'] } } }),
    ).toThrow("platformValue.github.deployments.0: 'x'");
  });
});

describe('collecting', () => {
  it('reads merged pull requests', async () => {
    const { signals, last } = await collect(
      checkout,
      'changes',
      github.source(),
    );
    expect(signals).toHaveLength(38);
    expect(signals[5]).toEqual({
      entityRef: 'component:default/checkout',
      kind: 'change',
      externalId: '1005',
      at: new Date(start + 5 * day + 12 * hour),
      seconds: 3 * 3600,
      value: 3600,
      outcome: 'merged',
      author: 'human',
      facts: {
        number: 11,
        sha: expect.stringMatching(/^[0-9a-f]{16}$/),
        authored: 4 * 3600,
        fixes: [10],
      },
      sourceUpdatedAt: new Date(start + 5 * day + 12 * hour),
    });
    expect(signals.filter(({ author }) => author === 'bot')).toHaveLength(7);
    expect(last.coveredFrom).toEqual(new Date(start));
    expect(last.progress).toEqual({ done: 38, total: 38 });
  });

  it('places the commits of changes and deployments on the branch', async () => {
    const source = github.source();
    const { commits } = await collect(checkout, 'commits', source);
    const positions = new Map(commits);
    const placesOf = async (stream: string) => {
      const { signals } = await collect(checkout, stream, source);
      return [...signals]
        .sort((a, b) => a.at.getTime() - b.at.getTime())
        .map(({ facts }) => positions.get(String(facts?.sha)));
    };
    const changes = Array.from({ length: 38 }, (_, index) => index - 37);
    expect(await placesOf('changes')).toEqual(changes);
    const deployments = await placesOf('deployments');
    expect(deployments).toEqual([...deployments].sort((a, b) => a! - b!));
    expect(deployments).toHaveLength(19);
  });

  it('reads builds by their first attempts', async () => {
    const { signals } = await collect(checkout, 'builds', github.source());
    expect(signals).toHaveLength(31);
    const failed = signals.filter(({ outcome }) => outcome === 'failure');
    expect(failed.map(({ externalId }) => externalId)).toEqual([
      '5006',
      '5013',
      '5020',
      '5034',
    ]);
    expect(failed[0]).toMatchObject({
      at: new Date(start + 6 * day + 12.1 * hour),
      seconds: 300,
    });
  });

  it('reads incidents, open ones too', async () => {
    github.travelTo(start + 32 * day + 14 * hour);
    const source = github.source();
    const { signals } = await collect(checkout, 'incidents', source);
    expect(signals.map(({ outcome, seconds }) => [outcome, seconds])).toEqual([
      ['resolved', 7200],
      ['resolved', 7200],
      ['resolved', 7200],
      ['resolved', 7200],
      ['open', undefined],
    ]);
  });

  it('watches no incidents where nothing says what one is', async () => {
    const { signals, last } = await collect(
      handbook,
      'incidents',
      github.source(),
    );
    expect(signals).toEqual([]);
    expect(last.coveredFrom).toBeUndefined();
  });

  it('covers an empty repository from its beginning', async () => {
    const blank = componentOf('blank', {
      'github.com/project-slug': 'acme/blank',
      'platform-value.io/deployments': 'push',
    });
    const createdAt = new Date(github.now().getTime() - hour);
    const streams = ['commits', 'changes', 'deployments', 'builds', 'evidence'];
    for (const stream of streams) {
      const { signals, last } = await collect(blank, stream, github.source());
      expect(signals).toEqual([]);
      expect(last.coveredFrom).toEqual(createdAt);
    }
  });

  it('fails as gone where the repository is gone', async () => {
    const source = github.source();
    const [partition] = partitionsOf(source, [missing]);
    for (const { id: stream } of githubSource.streams.slice(0, 4)) {
      const now = github.now();
      const reading = readStream({ source, partition, stream, now });
      expect((await sourceErrorOf(reading)).code).toBe('gone');
    }
  });
});

describe('links to pages', () => {
  const partition = 'github.com/acme/checkout';

  it.each([
    ['change', '1005', { number: 11 }, '/pull/11'],
    ['incident', '7000', { number: 2 }, '/issues/2'],
    ['build', '5006', {}, '/actions/runs/5006'],
    ['deployment', '3020', {}, '/deployments'],
    ['deployment', 'run:5006#live', {}, '/actions/runs/5006'],
    ['deployment', 'release:v1.3.0', {}, '/releases/tag/v1.3.0'],
    ['deployment', 'tag:edition/7', {}, '/releases/tag/edition%2F7'],
    ['deployment', 'push:0123456789abcdef', {}, '/commit/0123456789abcdef'],
    [
      'evidence',
      'dependency a%20b/package.json @acme/flags 0123456789ab',
      { sha: '0123456789abcdef', line: 7 },
      '/blob/0123456789abcdef/a%20b/package.json#L7',
    ],
    [
      'evidence',
      'file Dockerfile Dockerfile 0123456789ab',
      { sha: '0123456789abcdef' },
      '/commit/0123456789abcdef',
    ],
    ['evidence', 'fact flags 1', {}, undefined],
    ['usage', '1', {}, undefined],
  ] as const)('of a %s %s', (kind, externalId, facts, path) => {
    const url = github.source().url({ partition, kind, externalId, facts });
    const page = url?.replace(/^http:\/\/127\.0\.0\.1:\d+\/acme\/checkout/, '');
    expect(page).toBe(path);
  });
});
