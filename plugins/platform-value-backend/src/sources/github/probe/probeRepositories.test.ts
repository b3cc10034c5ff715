import type { Entity } from '@backstage/catalog-model';
import type { ProbeResult } from 'backstage-plugin-platform-value-node';
import type { World } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  useGithub,
} from '../__testUtils__/useGithub';
import {
  repositoryOfVersions,
  type WrittenVersion,
} from '../__testUtils__/versions';
import {
  commitOf,
  emptyRepository,
  runOf,
  start,
  timeOf,
  tinyWorldOfCommits,
  worldOf,
} from '../__testUtils__/worlds';

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

async function probe(source: Github, entities: Entity[]) {
  const results: ProbeResult[] = [];
  const partitions = partitionsOf(source, entities);
  const { signal } = new AbortController();
  for await (const result of source.probe({
    partitions,
    now: github.now(),
    signal,
  })) {
    results.push(result);
  }
  return results;
}

function graphqlCalls() {
  return github
    .journal()
    .entries()
    .map(({ method, route, cost }) => ({ method, route, cost }));
}

describe('probing', () => {
  it('asks once for 28 repositories, for a point or two', async () => {
    const entities = Array.from({ length: 29 }, (_, index) =>
      componentOf(`copy-${index}`, {
        'github.com/project-slug': `acme/${index}`,
      }),
    );
    const world: World = {
      organisation: 'acme',
      end: start,
      repositories: entities.map((_, index) => ({
        ...emptyRepository(),
        id: index + 1,
        name: String(index),
      })),
      catalog: [],
    };
    github.replaceWorld(world);
    const source = github.source();
    const results = await probe(source, entities);
    expect(results.filter(result => 'markers' in result)).toHaveLength(29);
    expect(graphqlCalls().map(({ cost }) => cost <= 2)).toEqual([true, true]);
    expect(source.calls()).toBe(2);
  });

  it('sees no movement where nothing moved', async () => {
    const source = github.source();
    const first = await probe(source, [checkout, handbook]);
    const second = await probe(source, [checkout, handbook]);
    expect(second).toEqual(first);
    expect(source.calls()).toBe(2);
  });

  it('sees of which streams something moved', async () => {
    const source = github.source();
    const markersAt = async (moment: number) => {
      github.travelTo(moment);
      const [result] = await probe(source, [checkout]);
      return 'markers' in result ? result.markers : {};
    };
    const moved = async (from: number, to: number) => {
      const before = await markersAt(start + 30 * day + from * hour);
      const after = await markersAt(start + 30 * day + to * hour);
      return Object.keys(after).filter(key => before[key] !== after[key]);
    };
    expect(await moved(0, 8)).toEqual([]);
    expect(await moved(11.9, 12.05)).toEqual(['commits', 'changes', 'builds']);
    expect(await moved(12.13, 12.2)).toEqual(['deployments']);
    expect(await moved(12.2, 12.26)).toEqual(['deployments']);
    expect(await moved(12.3, 12.4)).toEqual([]);
    expect(await moved(2 * 24 + 12.9, 2 * 24 + 13.1)).toEqual(['incidents']);
  });

  it('sees a build end that an older commit than the newest began', async () => {
    const slow = {
      startedAt: timeOf(0),
      completedAt: timeOf(0) + 5 * hour,
      conclusion: 'success' as const,
    };
    const repository = {
      ...emptyRepository(),
      commits: [commitOf(0), commitOf(1)],
      workflowRuns: [runOf(0, { attempts: [slow] }), runOf(1)],
    };
    github.replaceWorld(worldOf(repository, timeOf(9)));
    const shop = componentOf('shop', {
      'github.com/project-slug': 'acme/shop',
    });
    const source = github.source();
    const markersAt = async (moment: number) => {
      github.travelTo(moment);
      const [result] = await probe(source, [shop]);
      return 'markers' in result ? result.markers : {};
    };
    const before = await markersAt(timeOf(3));
    const after = await markersAt(timeOf(6));
    expect({ ...before, builds: after.builds }).toEqual(after);
    expect(before.builds).not.toBe(after.builds);
  });

  it.each([
    ['a file of the source', 'src/index.ts', 'x', false],
    ['a read-me', 'README.md', 'x', false],
    ['the owners of the code', '.github/CODEOWNERS', 'x', false],
    ['a file whose being there counts', 'alerts.yaml', 'y', false],
    ['a manifest of another part', 'services/b/package.json', '{}', false],
    ['a new file', 'new.yaml', 'x', true],
    ['a file that goes', 'alerts.yaml', undefined, true],
    ['a manifest', 'package.json', '{}', true],
    ['a manifest of the part', 'services/a/package.json', '{}', true],
    ['a workflow', '.github/workflows/build.yml', 'jobs: {}', true],
    ['a file for GitHub', '.github/dependabot.yml', 'x', true],
    ['a file of a folder of its own', '.acme/flags.yaml', 'x', true],
  ])('sees of evidence that %s changed: %s', async (_, path, text, moves) => {
    const before: WrittenVersion[] = [[0, 'alerts.yaml', 'x']];
    const shop = componentOf('shop', {
      'github.com/project-slug': 'acme/shop',
      'platform-value.io/paths': 'services/a/**',
    });
    const source = github.source();
    const markerOf = async (versions: WrittenVersion[]) => {
      const repository = repositoryOfVersions(versions);
      github.replaceWorld(worldOf(repository, timeOf(9)));
      const [result] = await probe(source, [shop]);
      return 'markers' in result ? result.markers.evidence : undefined;
    };
    const first = await markerOf(before);
    const second = await markerOf([...before, [1, path, text]]);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second !== first).toBe(moves);
  });

  it('expects builds where there are workflows', async () => {
    const results = await probe(github.source(), [checkout, handbook]);
    expect(results).toEqual([
      expect.objectContaining({ expects: { build: '.github/workflows' } }),
      expect.not.objectContaining({ expects: expect.anything() }),
    ]);
  });

  it('tells what is gone without harm to the others', async () => {
    const results = await probe(github.source(), [missing, checkout]);
    expect(results).toEqual([
      {
        partition: 'github.com/acme/missing',
        error: expect.objectContaining({
          name: 'SourceError',
          code: 'gone',
          message: expect.stringContaining('github.com/acme/missing'),
          remedy: expect.stringContaining('github.com/project-slug'),
        }),
      },
      {
        partition: 'github.com/acme/checkout',
        markers: expect.objectContaining({ commits: expect.any(String) }),
        expects: { build: '.github/workflows' },
      },
    ]);
  });

  it('says of a wrong token what to do, and does not try it over and over', async () => {
    const source = github.source({ token: 'canary-token' });
    const many = Array.from({ length: 60 }, (_, index) =>
      componentOf(`copy-${index}`, {
        'github.com/project-slug': `acme/${index}`,
      }),
    );
    const results = await probe(source, many);
    expect(results).toHaveLength(60);
    expect(source.calls()).toBe(1);
    for (const result of results) {
      expect(result).toEqual({
        partition: expect.any(String),
        error: expect.objectContaining({
          code: 'misconfigured',
          remedy: expect.stringContaining('integrations.github'),
        }),
      });
      expect(JSON.stringify(result)).not.toContain('canary');
    }
  });

  it('asks for an apiBaseUrl where a host has none', async () => {
    const [result] = await probe(github.source(), []).then(() =>
      probeForeignHost(),
    );
    expect(result).toEqual({
      partition: 'git.acme.com/acme/checkout',
      error: expect.objectContaining({
        code: 'misconfigured',
        remedy: expect.stringContaining('apiBaseUrl'),
      }),
    });
  });

  async function probeForeignHost() {
    const partitions = [{ key: 'git.acme.com/acme/checkout', entities: [] }];
    const { signal } = new AbortController();
    const results: ProbeResult[] = [];
    const source = github.source();
    for await (const result of source.probe({
      partitions,
      now: github.now(),
      signal,
    })) {
      results.push(result);
    }
    return results;
  }
});
