import { MemoryBudget } from 'backstage-plugin-platform-value-node';
import type { Deployment, Repository } from 'platform-value-upstreams';
import { sourceErrorOf } from './__testUtils__/sourceErrorOf';
import { useShop } from './__testUtils__/useShop';
import {
  busyRepository,
  commitOf,
  deploymentOf,
  emptyRepository,
  pullRequestOf,
  runOf,
  timeOf,
} from './__testUtils__/worlds';

/** Bugs that other collectors of GitHub had, by where they were reported. */

const minute = 60 * 1000;
const hour = 60 * minute;

function numbers(count: number) {
  return Array.from({ length: count }, (_, index) => index);
}

describe('many of everything', () => {
  const count = 130;
  const shop = useShop(() => busyRepository(count), timeOf(count));

  it('apache/devlake#6602: what came while reading was cut is not lost', async () => {
    shop.travelTo(timeOf(115));
    const cut = await shop.read('changes', { mostPages: 1 });
    shop.travelTo(timeOf(count));
    const { ids } = await shop.read('changes', { cursor: cut.cursor });
    expect(new Set([...cut.ids, ...ids]).size).toBe(count);
  });

  it('apache/devlake#8028: a part that failed is no success, and not silent', async () => {
    shop.faults().switchTo([{ name: 'graphql-partial', times: 2 }]);
    const { ids, rejected } = await shop.read('changes');
    expect(rejected).toHaveLength(2);
    expect(ids.length + rejected.length).toBe(count);
  });

  it('apache/devlake#8028: what never succeeds fails, and covers nothing', async () => {
    shop.faults().switchTo([{ name: 'graphql-gives-up' }]);
    const error = await sourceErrorOf(shop.read('changes'));
    expect(error.code).toBe('transient');
  });

  it('apache/devlake#3521: GraphQL is asked again after a failure in passing', async () => {
    shop.faults().switchTo([{ name: 'graphql-unavailable', times: 2 }]);
    expect((await shop.read('deployments')).ids).toHaveLength(count);
  });

  it('apache/devlake#7435: a server that knows no limits is read', async () => {
    const learn = jest.spyOn(MemoryBudget.prototype, 'learn');
    shop.faults().switchTo([{ name: 'no-rate-limit' }]);
    for (const stream of ['changes', 'deployments', 'builds', 'incidents']) {
      expect((await shop.read(stream)).ids).toHaveLength(count);
    }
    expect(learn).not.toHaveBeenCalled();
    learn.mockRestore();
  });

  it('apache/devlake#7435: deployments need not come from Actions', async () => {
    const { ids } = await shop.read('deployments');
    expect(ids).toHaveLength(count);
    expect(Object.keys(shop.journal().counts())).toEqual(['POST /graphql']);
  });

  it.each(['apache/devlake#8842', 'apache/devlake#6876'])(
    '%s: where GitHub pages no further, shorter windows are read',
    async () => {
      shop.faults().switchTo([{ name: 'paged-too-far' }]);
      const { ids, rejected } = await shop.read('builds');
      expect(ids).toHaveLength(count);
      expect(rejected).toEqual([]);
    },
  );

  it('apache/devlake#6137: a secondary limit is waited for, and kills nothing', async () => {
    shop.travelTo(timeOf(70));
    const cut = await shop.read('changes', { mostPages: 1 });
    shop.faults().switchTo([{ name: 'secondary-limit', times: 1 }]);
    const { cursor } = cut;
    const error = await sourceErrorOf(shop.read('changes', { cursor }));
    expect(error.code).toBe('throttled');
    expect(error.retryAt).toBeInstanceOf(Date);
    const { ids } = await shop.read('changes', { cursor });
    expect(new Set([...cut.ids, ...ids]).size).toBe(70);
  });

  it('apache/devlake#3642: a hundred builds are one call', async () => {
    await shop.read('builds');
    const calls = Object.entries(shop.journal().counts());
    expect(calls).toEqual([
      ['POST /graphql', 1],
      ['GET /repos/{owner}/{repo}/actions/runs', 2],
    ]);
  });

  it('airbytehq/airbyte#62067: jobs are asked for only where one is named', async () => {
    await shop.read('builds');
    await shop.read('deployments', { by: 'workflow:build.yml' });
    const routes = Object.keys(shop.journal().counts());
    expect(routes.filter(route => route.includes('jobs'))).toEqual([]);
  });

  it('airbytehq/airbyte#85376: the first time no beginning is named', async () => {
    expect((await shop.read('incidents')).ids).toHaveLength(count);
    const since = shop.queries().map(variables => variables.since);
    expect(since.filter(value => value !== undefined)).toEqual([]);
  });

  it('airbytehq/airbyte#66498: a run that was never started again has no attempts to ask for', async () => {
    await shop.read('deployments', { by: 'workflow:build.yml' });
    await shop.read('builds');
    const routes = Object.keys(shop.journal().counts());
    expect(routes.filter(route => route.includes('attempts'))).toEqual([]);
  });
});

describe('a small budget', () => {
  const shop = useShop(() => busyRepository(130), timeOf(130), {
    core: 50,
    graphql: 50,
  });

  it('airbytehq/airbyte#5669: the share of the rest of the portal is not touched', async () => {
    const source = shop.source();
    const all = async () => {
      for (;;) await shop.read('changes', { source });
    };
    expect((await sourceErrorOf(all())).code).toBe('throttled');
    const costs = shop
      .journal()
      .entries()
      .map(({ cost }) => cost);
    const spent = costs.reduce((sum, cost) => sum + cost, 0);
    expect(spent).toBeGreaterThan(25);
    expect(spent).toBeLessThanOrEqual(32);
  });
});

describe('things that change after they were seen', () => {
  const end = timeOf(100);
  const shop = useShop(emptyRepository, end);

  function show(repository: Partial<Repository>) {
    const commits = numbers(60).map(index => commitOf(index));
    const whole = { ...emptyRepository(), commits, ...repository };
    shop.show(whole);
  }

  it('apache/devlake#7851: what was open when others were merged is a change once it is merged', async () => {
    const late = {
      ...pullRequestOf(0),
      createdAt: timeOf(0),
      updatedAt: timeOf(90),
      closedAt: timeOf(90),
      mergedAt: timeOf(90),
    };
    const others = numbers(59).map(index => pullRequestOf(index + 1));
    show({ pullRequests: [late, ...others] });
    shop.travelTo(timeOf(80));
    const before = await shop.read('changes');
    expect(before.ids).toHaveLength(59);
    shop.travelTo(end);
    const after = await shop.read('changes', { cursor: before.cursor });
    expect(after.ids).toContain(String(late.id));
  });

  it('apache/devlake#8615: all jobs of a run are seen, also those beyond a page', async () => {
    const [startedAt, completedAt] = [timeOf(1), timeOf(2)];
    const jobs = numbers(130).map(index => ({
      ...{ id: 7000 + index, name: `job ${index}` },
      ...{ startedAt, completedAt, conclusion: 'success' as const },
    }));
    show({ workflowRuns: [runOf(1, { jobs })] });
    const by = 'workflow:build.yml#job 120';
    expect((await shop.read('deployments', { by })).ids).toEqual([
      'run:500010#job 120',
    ]);
  });

  it.each(['apache/devlake#8415', 'apache/devlake#8383'])(
    '%s: a deployment that was superseded has succeeded all the same',
    async () => {
      const [success] = deploymentOf(0).statuses;
      const inactive = { id: 9, state: 'inactive' as const };
      const statuses = [success, { ...inactive, createdAt: timeOf(9) }];
      show({ deployments: [{ ...deploymentOf(0), statuses }] });
      const { signals } = await shop.read('deployments');
      expect(signals).toEqual([
        expect.objectContaining({
          outcome: 'success',
          at: new Date(success.createdAt),
        }),
      ]);
    },
  );

  it('airbytehq/airbyte#66498: the first attempt of a build is not lost', async () => {
    const first = { startedAt: timeOf(0), completedAt: timeOf(0) + minute };
    const again = { startedAt: timeOf(1), completedAt: timeOf(2) };
    const attempts = [
      { ...first, conclusion: 'failure' as const },
      { ...again, conclusion: 'success' as const },
    ];
    show({ workflowRuns: [runOf(0, { attempts })] });
    const { signals } = await shop.read('builds');
    expect(signals).toEqual([
      expect.objectContaining({ outcome: 'failure', seconds: 60 }),
    ]);
  });

  /** Sixty of them, the first of which ends when all others have. */
  function deploymentsWith(first: Partial<Deployment>) {
    const others = numbers(59).map(index => deploymentOf(index + 1));
    return [{ ...deploymentOf(0), ...first }, ...others];
  }

  it('airbytehq/airbyte#18173: what began before the last look and ended after it is kept', async () => {
    const statuses = [
      { id: 5, state: 'success' as const, createdAt: timeOf(90) },
    ];
    show({ deployments: deploymentsWith({ statuses }) });
    shop.travelTo(timeOf(80));
    const before = await shop.read('deployments');
    expect(before.ids).toHaveLength(59);
    shop.travelTo(end);
    const after = await shop.read('deployments', { cursor: before.cursor });
    expect(after.ids).toContain('100000');
  });

  it('apache/devlake (deployment collector): a late status of an old deployment is seen', async () => {
    const failed = { id: 5, state: 'failure' as const, createdAt: timeOf(1) };
    const mended = { id: 6, state: 'success' as const, createdAt: timeOf(90) };
    show({ deployments: deploymentsWith({ statuses: [failed, mended] }) });
    shop.travelTo(timeOf(35));
    const before = await shop.read('deployments');
    expect(before.signals.map(({ outcome }) => outcome)).toContain('failure');
    shop.travelTo(end);
    const after = await shop.read('deployments', { cursor: before.cursor });
    const late = after.signals.find(
      ({ externalId }) => externalId === '100000',
    );
    expect(late).toMatchObject({
      outcome: 'success',
      at: new Date(timeOf(90)),
    });
  });

  it.each([
    ['port-labs/ocean#3518', 'builds', 'deployment', '500000'],
    [
      'apache/devlake (runs collector)',
      'deployments',
      'workflow:build.yml',
      'run:500000',
    ],
  ])(
    '%s: a run in progress is read until it ends',
    async (_, stream, by, id) => {
      const attempts = [
        {
          startedAt: timeOf(0),
          completedAt: timeOf(0) + 90 * hour,
          conclusion: 'success' as const,
        },
      ];
      const others = numbers(59).map(index => runOf(index + 1));
      show({ workflowRuns: [runOf(0, { attempts }), ...others] });
      shop.travelTo(timeOf(80));
      const before = await shop.read(stream, { by });
      expect(before.ids).toHaveLength(59);
      shop.travelTo(end);
      const { cursor } = before;
      const after = await shop.read(stream, { by, cursor });
      expect(after.ids).toContain(id);
    },
  );
});
