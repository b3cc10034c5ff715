import type { Entity } from '@backstage/catalog-model';
import type {
  CollectedPage,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { World } from 'platform-value-upstreams';
import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useGithub,
} from '../__testUtils__/useGithub';
import {
  commitOf,
  deploymentOf,
  emptyRepository,
  runOf,
  shaOf,
  timeOf,
  tinyWorldOfCommits,
  worldOf,
} from '../__testUtils__/worlds';

const minute = 60 * 1000;
const github = useGithub(tinyWorldOfCommits);

function component(name: string, slug: string, ours: Record<string, string>) {
  const prefixed = Object.entries(ours).map(([key, value]) => [
    `platform-value.io/${key}`,
    value,
  ]);
  return componentOf(name, {
    'github.com/project-slug': slug,
    ...Object.fromEntries(prefixed),
  });
}

/** Reads deployments, after those of some cursor. */
async function read(
  entities: Entity[],
  options: { cursor?: StreamCursor; deployments?: string[] } = {},
): Promise<CollectedPage[]> {
  const { deployments, cursor } = options;
  const source = github.source({
    ...(deployments && { platformValue: { github: { deployments } } }),
  });
  const [partition] = partitionsOf(source, entities);
  const stream = 'deployments';
  const now = github.now();
  return readStream({ source, partition, stream, cursor, now });
}

function show(world: World) {
  github.replaceWorld(world);
  github.travelTo(world.end);
}

function idsOf(pages: CollectedPage[]) {
  return stored(pages).signals.map(({ externalId }) => externalId);
}

describe('recognisers', () => {
  it.each([
    ['deployment', 19, '3000'],
    ['deployment:stag*', 18, '3010'],
    ['deployment:nowhere', 0, undefined],
    ['workflow:build.yml', 31, 'run:5000'],
    ['workflow:build.yml#build', 31, 'run:5000#build'],
    ['release', 8, 'release:v1.15.0'],
    ['tag:v1.3*', 4, 'tag:v1.3.0'],
    ['push', 38, expect.stringMatching(/^push:[0-9a-f]{16}$/)],
  ])('%s finds %d', async (recogniser, count, first) => {
    const checkout = component('checkout', 'acme/checkout', {
      deployments: recogniser,
    });
    const ids = idsOf(await read([checkout]));
    expect(ids).toHaveLength(count);
    expect(ids[0]).toEqual(first);
  });

  it.each(['workflow:build.yml', 'workflow:build.yml#build'])(
    '%s takes a run for a success when it was one at the second attempt',
    async deployments => {
      const checkout = component('checkout', 'acme/checkout', { deployments });
      const { signals } = stored(await read([checkout]));
      const outcomes = signals.map(({ outcome }) => outcome);
      expect(new Set(outcomes)).toEqual(new Set(['success']));
      const again = signals.find(({ externalId }) =>
        externalId.startsWith('run:5006'),
      );
      expect(again?.at).toEqual(new Date(timeOf(6 * 24 + 11) + 36 * minute));
      expect(again?.seconds).toBe(300);
    },
  );

  it('of all lists the first that holds a deployment wins', async () => {
    const checkout = component('checkout', 'acme/checkout', {});
    const deployments = ['deployment:nowhere', 'tag:none', 'release', 'push'];
    const pages = await read([checkout], { deployments });
    expect(idsOf(pages).every(id => id.startsWith('release:'))).toBe(true);
    expect(pages[0].coveredFrom).toBeUndefined();
    expect(pages[pages.length - 1].coveredFrom).toEqual(new Date(timeOf(-1)));
  });

  it('a missing workflow is a mistake of the entity that names it', async () => {
    const checkout = component('checkout', 'acme/checkout', {
      deployments: 'workflow:deploi.yml',
    });
    const error = await sourceErrorOf(read([checkout]));
    expect(error).toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining("'deploi.yml'"),
      remedy: expect.stringContaining('platform-value.io/deployments'),
    });
  });

  it('a missing workflow is none of an entity that merely might have it', async () => {
    const checkout = component('checkout', 'acme/checkout', {});
    const deployments = ['workflow:deploi.yml', 'deployment'];
    expect(idsOf(await read([checkout], { deployments }))).toHaveLength(19);
  });
});

describe('deployments that go on', () => {
  const shop = component('shop', 'acme/shop', { deployments: 'deployment' });

  it('are read again until they end', async () => {
    const deployments = [0, 1].map(index => deploymentOf(index));
    const commits = [commitOf(0), commitOf(1)];
    show(worldOf({ ...emptyRepository(), commits, deployments }, timeOf(9)));
    github.travelTo(timeOf(1) + 16 * minute);
    const before = await read([shop]);
    expect(idsOf(before)).toEqual(['100000']);
    github.travelTo(timeOf(9));
    const [{ cursor }] = before;
    const after = await read([shop], { cursor });
    expect(idsOf(after)).toEqual(['100000', '100010']);
  });

  it('are forgotten after 32 days', async () => {
    const stuck = deploymentOf(0, { state: 'in_progress' });
    const repository = { ...emptyRepository(), deployments: [stuck] };
    show(worldOf(repository, timeOf(24 * 31)));
    const [{ cursor }] = await read([shop]);
    expect(JSON.stringify(cursor)).toContain('100000');
    show(worldOf(repository, timeOf(24 * 33)));
    const [later] = await read([shop], { cursor });
    expect(JSON.stringify(later.cursor)).not.toContain('"100000"');
  });

  it('so are runs', async () => {
    const run = runOf(0, { attempts: [{ startedAt: timeOf(0) }] });
    const byRun = component('shop', 'acme/shop', {
      deployments: 'workflow:build.yml',
    });
    const repository = { ...emptyRepository(), commits: [commitOf(0)] };
    show(worldOf({ ...repository, workflowRuns: [run] }, timeOf(5)));
    const [{ cursor, signals }] = await read([byRun]);
    expect(signals).toEqual([]);
    show(worldOf({ ...repository, workflowRuns: [runOf(0)] }, timeOf(6)));
    expect(idsOf(await read([byRun], { cursor }))).toEqual(['run:500000']);
  });
});

describe('deployments of a monorepo', () => {
  const cart = component('cart', 'acme/shop', { paths: 'cart/**' });
  const pay = component('pay', 'acme/shop', { paths: 'pay/**' });
  const mail = component('mail', 'acme/shop', {
    paths: 'mail/**',
    deployments: 'deployment:production-mail',
  });
  const whole = component('whole', 'acme/shop', {});

  const files = [
    ['cart/a', 'pay/a'],
    ['cart/b'],
    ['pay/b'],
    ['README.md'],
    ['cart/c'],
  ];
  const repository = {
    ...emptyRepository(),
    commits: files.map((paths, index) => commitOf(index, paths)),
    deployments: [
      ...files.map((_, index) =>
        deploymentOf(index, { state: index === 1 ? 'failure' : 'success' }),
      ),
      deploymentOf(4, { environment: 'production-mail', id: 900 }),
      deploymentOf(4, { environment: 'production-web', id: 901 }),
      deploymentOf(4, { environment: 'staging', id: 902 }),
    ],
  };

  function byEntity(pages: CollectedPage[]) {
    const found: Record<string, string[]> = {};
    for (const { entityRef, externalId } of stored(pages).signals) {
      const name = entityRef.replace('component:default/', '');
      found[name] = [...(found[name] ?? []), externalId];
    }
    return found;
  }

  const expected = {
    // The first brings everything; the one after the failure brings both.
    cart: ['100000', '100010', '100020', '100040', '901'],
    pay: ['100000', '100020', '901'],
    mail: ['900'],
    whole: ['100000', '100010', '100020', '100030', '100040', '900', '901'],
  };

  it('belong to the entities whose paths changed since the success before', async () => {
    show(worldOf(repository, timeOf(9)));
    expect(byEntity(await read([cart, pay, mail, whole]))).toEqual(expected);
  });

  it('are the same when they are read as they come', async () => {
    show(worldOf(repository, timeOf(9)));
    const pages: CollectedPage[] = [];
    let cursor: StreamCursor | undefined;
    for (const index of [0, 1, 2, 3, 4, 5]) {
      github.travelTo(timeOf(index) + 17 * minute);
      const next = await read([cart, pay, mail, whole], { cursor });
      pages.push(...next);
      cursor = next[next.length - 1].cursor;
    }
    expect(byEntity(pages)).toEqual(expected);
  });

  it('that belong to none are kept apart, with the reason', async () => {
    show(worldOf(repository, timeOf(9)));
    const pages = await read([cart, pay]);
    expect(pages.flatMap(({ unmapped }) => unmapped)).toEqual([
      {
        kind: 'deployment',
        externalId: '100030',
        at: new Date(timeOf(3) + 20 * minute),
        reason: expect.stringContaining('changed no path'),
      },
    ]);
    const own = await read([mail]);
    const strays = own.flatMap(({ unmapped }) => unmapped ?? []);
    expect(strays.map(({ reason }) => reason)).toEqual(
      Array(6).fill('no entity names its environment'),
    );
  });

  it('that roll back belong to the entities whose paths are set back', async () => {
    const back = {
      ...deploymentOf(6, { id: 950 }),
      sha: shaOf('commit 3'),
    };
    const { deployments } = repository;
    const rolled = { ...repository, deployments: [...deployments, back] };
    show(worldOf(rolled, timeOf(9)));
    const found = byEntity(await read([cart, pay]));
    expect(found.cart).toContain('950');
    expect(found.pay).not.toContain('950');
  });
});
