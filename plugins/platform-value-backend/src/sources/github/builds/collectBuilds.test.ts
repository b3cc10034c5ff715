import type { WorkflowRun } from 'platform-value-upstreams';
import {
  componentOf,
  partitionsOf,
  readStream,
  stored,
  useGithub,
} from '../__testUtils__/useGithub';
import {
  commitOf,
  emptyRepository,
  runOf,
  timeOf,
  worldOf,
} from '../__testUtils__/worlds';

const minute = 60 * 1000;
const cart = componentOf('cart', {
  'github.com/project-slug': 'acme/shop',
  'platform-value.io/paths': 'cart/**',
});
const pay = componentOf('pay', {
  'github.com/project-slug': 'acme/shop',
  'platform-value.io/paths': 'pay/**',
});

function worldWith(workflowRuns: WorkflowRun[], end = timeOf(50)) {
  const commits = [0, 1, 2].map(index => commitOf(index));
  return worldOf({ ...emptyRepository(), commits, workflowRuns }, end);
}

describe('collectBuilds', () => {
  const github = useGithub(() => worldWith([]));

  async function read(runs: WorkflowRun[], cursor?: object) {
    const world = worldWith(runs);
    github.replaceWorld(world);
    const source = github.source();
    const [partition] = partitionsOf(source, [cart, pay]);
    const pages = await readStream({
      source,
      partition,
      stream: 'builds',
      cursor: cursor && { ...cursor },
      now: github.now(),
    });
    const { signals } = stored(pages);
    const builds = signals
      .filter(({ entityRef }) => entityRef.endsWith('/cart'))
      .map(({ externalId, outcome, seconds, at }) => ({
        id: Number(externalId),
        outcome,
        seconds,
        at: at.getTime(),
      }));
    return { builds, pages, signals, last: pages[pages.length - 1] };
  }

  it('gives each build to all entities of the repository', async () => {
    const { signals } = await read([runOf(0), runOf(1)]);
    expect(signals.map(({ entityRef }) => entityRef).sort()).toEqual([
      'component:default/cart',
      'component:default/cart',
      'component:default/pay',
      'component:default/pay',
    ]);
  });

  it.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['timed_out', 'failure'],
    ['cancelled', 'cancelled'],
  ] as const)('takes %s for %s', async (conclusion, outcome) => {
    const completedAt = timeOf(0) + minute;
    const attempts = [{ startedAt: timeOf(0), completedAt, conclusion }];
    const { builds } = await read([runOf(0, { attempts })]);
    expect(builds).toEqual([
      { id: 500_000, outcome, seconds: 60, at: completedAt },
    ]);
  });

  it.each([
    ['a pull request', { event: 'pull_request' as const }],
    ['another branch', { branch: 'feature' }],
    [
      'what was skipped',
      {
        attempts: [
          {
            startedAt: timeOf(0),
            completedAt: timeOf(0),
            conclusion: 'skipped' as const,
          },
        ],
      },
    ],
  ])('leaves out %s', async (_, options) => {
    const { builds } = await read([runOf(0, options)]);
    expect(builds).toEqual([]);
  });

  it('keeps to the first attempt while and after it is run again', async () => {
    const first = {
      startedAt: timeOf(0),
      completedAt: timeOf(0) + 3 * minute,
      conclusion: 'failure' as const,
    };
    const again = { startedAt: timeOf(1) };
    const done = { completedAt: timeOf(2), conclusion: 'success' as const };
    const expected = [
      { id: 500_000, outcome: 'failure', seconds: 180, at: first.completedAt },
    ];
    const running = await read([runOf(0, { attempts: [first, again] })]);
    expect(running.builds).toEqual(expected);
    const ended = await read([
      runOf(0, { attempts: [first, { ...again, ...done }] }),
    ]);
    expect(ended.builds).toEqual(expected);
  });

  it('reads again what was running, even when others came meanwhile', async () => {
    const running = runOf(0, { attempts: [{ startedAt: timeOf(0) }] });
    const before = await read([running, runOf(1)]);
    expect(before.builds.map(({ id }) => id)).toEqual([500_010]);
    const after = await read(
      [runOf(0), runOf(1), runOf(2)],
      before.last.cursor,
    );
    expect(after.builds.map(({ id }) => id)).toEqual([
      500_000, 500_010, 500_020,
    ]);
    expect(after.last.cursor).toMatchObject({ stream: { open: [] } });
  });

  it('covers no longer than GitHub keeps runs', async () => {
    const day = 24 * 60 * minute;
    const old = { ...emptyRepository(), commits: [commitOf(0)] };
    const createdAt = timeOf(0) - 1000 * day;
    const end = timeOf(50);
    github.replaceWorld(worldOf({ ...old, createdAt }, end));
    const source = github.source();
    const [partition] = partitionsOf(source, [cart]);
    const now = github.now();
    const options = { source, partition, stream: 'builds', now };
    const [{ coveredFrom }] = await readStream(options);
    expect(coveredFrom).toEqual(new Date(end - 400 * day));
  });

  it('reads more runs than one search shows', async () => {
    const runs = Array.from({ length: 1203 }, (_, index) =>
      runOf(0, {
        id: index + 1,
        createdAt: timeOf(0) + index * minute,
        attempts: [
          {
            startedAt: timeOf(0) + index * minute,
            completedAt: timeOf(0) + (index + 1) * minute,
            conclusion: 'success',
          },
        ],
      }),
    );
    const { builds, last } = await read(runs);
    expect(builds).toHaveLength(1203);
    expect(last.rejected).toEqual([]);
  });
});
