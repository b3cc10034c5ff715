import type {
  CollectedPage,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import {
  generateWorld,
  type Repository,
  type WorkflowRun,
} from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useGithub,
} from '../__testUtils__/useGithub';
import { useShop } from '../__testUtils__/useShop';
import {
  commitOf,
  emptyRepository,
  runOf,
  timeOf,
} from '../__testUtils__/worlds';

const hour = 60 * 60 * 1000;
const search = 'GET /repos/{owner}/{repo}/actions/runs';
const attempt =
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}';

describe('runs of an organisation at work', () => {
  const end = Date.UTC(2026, 0, 29);
  const start = end - 21 * 24 * hour;
  const host = 'github.com';
  const world = generateWorld({ seed: 5, services: 12, start, end, host });
  const github = useGithub(() => world);

  const startedAgain = ({ workflowRuns }: Repository) =>
    workflowRuns.filter(({ attempts }) => attempts.length > 1).length;
  const [busiest] = [...world.repositories].sort(
    (a, b) => startedAgain(b) - startedAgain(a),
  );
  const [firstRun] = busiest.workflowRuns;
  const file = firstRun.path.split('/').pop();

  function partitionOf(source: ReturnType<typeof github.source>) {
    const { owner, name } = busiest;
    const [partition] = partitionsOf(source, [
      componentOf('busy', {
        'github.com/project-slug': `${owner}/${name}`,
        'platform-value.io/deployments': `workflow:${file}`,
      }),
    ]);
    return partition;
  }

  it.each(['builds', 'deployments'])(
    'are the same %s when they are looked up every few hours as when they are searched for once',
    async stream => {
      const source = github.source();
      const partition = partitionOf(source);
      const pages: CollectedPage[] = [];
      let cursor: StreamCursor | undefined;
      for (let now = firstRun.createdAt + hour; now <= end; now += 5 * hour) {
        github.travelTo(now);
        const read = { source, partition, stream, cursor, now: new Date(now) };
        pages.push(...(await readStream(read)));
        cursor = pages[pages.length - 1].cursor;
      }
      const now = github.now();
      const searched = github.journal().counts()[search];
      expect(startedAgain(busiest)).toBeGreaterThan(2);
      const whole = await readStream({ source, partition, stream, now });
      expect(stored(pages).signals).toEqual(stored(whole).signals);
      expect(stored(whole).signals.length).toBeGreaterThan(5);
      expect(searched).toBeLessThan(20);
    },
  );
});

describe('looking up what ran', () => {
  const shop = useShop(() => shopOf([runOf(0), runOf(1)]), timeOf(100));

  function shopOf(workflowRuns: WorkflowRun[], indexes = [0, 1]) {
    const commits = indexes.map(index => commitOf(index));
    return { ...emptyRepository(), commits, workflowRuns };
  }

  async function refresh(shown: ReturnType<typeof shopOf>) {
    const { cursor } = await shop.read('builds');
    shop.show(shown);
    shop.journal().clear();
    const { signals } = await shop.read('builds', { cursor });
    const builds = signals.map(({ externalId, outcome }) => [
      Number(externalId),
      outcome,
    ]);
    return { builds, calls: shop.journal().counts() };
  }

  const three = [runOf(0), runOf(1), runOf(2)];
  const newest = [500_020, 'success'];

  it('takes one query, and no search', async () => {
    const { builds, calls } = await refresh(shopOf(three, [0, 1, 2]));
    expect(builds).toContainEqual(newest);
    expect(calls).toEqual({ 'POST /graphql': 1 });
  });

  it('reads the first attempt of what was started again', async () => {
    const [first] = runOf(2).attempts;
    const failed = { ...first, conclusion: 'failure' as const };
    const later = { ...first, startedAt: timeOf(3), completedAt: timeOf(4) };
    const again = runOf(2, { attempts: [failed, later] });
    const { builds, calls } = await refresh(
      shopOf([runOf(0), runOf(1), again], [0, 1, 2]),
    );
    expect(builds).toContainEqual([500_020, 'failure']);
    expect(calls).toEqual({ 'POST /graphql': 1, [attempt]: 1 });
  });

  it('leaves out other branches and pull requests', async () => {
    const others = [
      runOf(2, { branch: 'feature' }),
      runOf(3, { sha: commitOf(2).sha, event: 'pull_request' }),
    ];
    const shown = shopOf([runOf(0), runOf(1), ...others], [0, 1, 2]);
    const { builds } = await refresh(shown);
    expect(builds).toEqual([[500_010, 'success']]);
  });

  const many = Array.from({ length: 9 }, (_, index) =>
    runOf(2, { id: 600_000 + index }),
  );

  it.each([
    ['a forced push', shopOf(three, [0, 2]), newest],
    [
      'more commits than are looked at',
      shopOf(three, [0, 1, 2, 3, 4, 5, 6, 7]),
      newest,
    ],
    [
      'more runs of a commit than are looked at',
      shopOf([...three, ...many], [0, 1, 2]),
      [600_008, 'success'],
    ],
    [
      'the default branch was renamed',
      { ...shopOf(three, [0, 1, 2]), defaultBranch: 'trunk' },
      newest,
    ],
  ])('gives way to a search: %s', async (_, shown, expected) => {
    const { builds, calls } = await refresh(shown);
    expect(builds).toContainEqual(expected);
    expect(calls[search]).toBeGreaterThan(0);
  });

  it('gives way to a search where checks may not be read', async () => {
    const { cursor } = await shop.read('builds');
    shop.show(shopOf(three, [0, 1, 2]));
    shop.faults().switchTo([{ name: 'graphql-partial', times: 1 }]);
    const { ids } = await shop.read('builds', { cursor });
    expect(ids).toContain('500020');
  });

  it('gives way to a search after some days, which shows what was hidden', async () => {
    const { cursor } = await shop.read('builds');
    const hidden = runOf(2);
    shop.show(shopOf([runOf(0), runOf(1), hidden]));
    const soon = await shop.read('builds', { cursor });
    expect(soon.ids).not.toContain('500020');
    shop.travelTo(timeOf(100) + 13 * 24 * hour);
    const late = await shop.read('builds', { cursor: soon.cursor });
    expect(late.ids).toContain('500020');
  });
});
