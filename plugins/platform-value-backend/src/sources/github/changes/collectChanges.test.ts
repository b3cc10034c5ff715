import type { PullRequest } from 'platform-value-upstreams';
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
  pullRequestOf,
  shaOf,
  timeOf,
  worldOf,
} from '../__testUtils__/worlds';

const minute = 60 * 1000;
const person = (login: string) => ({ login, kind: 'User' as const });
const bot = { login: 'linter[bot]', kind: 'Bot' as const };

describe('collectChanges', () => {
  const github = useGithub(() => worldOf(emptyRepository(), timeOf(50)));

  async function read(
    pullRequests: PullRequest[],
    paths: Record<string, string> = { shop: '' },
  ) {
    const commits = pullRequests.map((_, index) => commitOf(index));
    const repository = { ...emptyRepository(), commits, pullRequests };
    github.replaceWorld(worldOf(repository, timeOf(50)));
    const source = github.source();
    const [partition] = partitionsOf(
      source,
      Object.entries(paths).map(([name, globs]) =>
        componentOf(name, {
          'github.com/project-slug': 'acme/shop',
          ...(globs && { 'platform-value.io/paths': globs }),
        }),
      ),
    );
    const options = { source, partition, stream: 'changes' };
    return stored(await readStream({ ...options, now: github.now() })).signals;
  }

  it('reads what a change reverts, fixes and is', async () => {
    const [{ facts, author }] = await read([
      {
        ...pullRequestOf(0),
        title: 'Revert "Change"',
        body: 'Reverts acme/shop#31',
        headRef: 'hotfix/revert-31',
        author: { login: 'copilot-swe-agent[bot]', kind: 'Bot' },
      },
    ]);
    expect(author).toBe('agent');
    expect(facts).toEqual({
      number: 1,
      sha: shaOf('commit 0').slice(0, 16),
      authored: 1800,
      hotfix: true,
      reverts: '#31',
    });
  });

  it('says so when only the merge is known', async () => {
    const [late, none] = await read([
      {
        ...pullRequestOf(0),
        commits: [
          { sha: shaOf('x'), authoredAt: timeOf(1), committedAt: timeOf(0) },
        ],
      },
      { ...pullRequestOf(1), commits: [] },
    ]);
    expect(late.facts).toMatchObject({ basis: 'merge' });
    expect(late.facts?.authored).toBeUndefined();
    expect(none.facts).toMatchObject({ basis: 'merge' });
  });

  it('finds the first human review behind pages of bots', async () => {
    const pull = pullRequestOf(0);
    const byBots = Array.from({ length: 130 }, (_, index) => ({
      id: 20_000 + index,
      author: bot,
      state: 'COMMENTED' as const,
      submittedAt: pull.createdAt + index,
    }));
    const human = {
      id: 30_000,
      author: person('dev-two'),
      state: 'APPROVED' as const,
      submittedAt: pull.createdAt + 5 * minute,
    };
    const [signal] = await read([{ ...pull, reviews: [...byBots, human] }]);
    expect(signal.value).toBe(300);
  });

  it('gives a change to the entities whose paths it touches', async () => {
    const files = Array.from({ length: 150 }, (_, index) => `docs/${index}`);
    const signals = await read(
      [
        pullRequestOf(0, ['cart/a.ts']),
        pullRequestOf(1, ['pay/a.ts', 'cart/b.ts']),
        pullRequestOf(2, [...files, 'pay/b.ts']),
        pullRequestOf(3, ['README.md']),
      ],
      { cart: 'cart/**', pay: 'pay/**, libs/pay/**', whole: '' },
    );
    const found = signals.map(({ entityRef, facts }) => [
      entityRef.replace('component:default/', ''),
      facts?.number,
    ]);
    expect(found).toEqual([
      ['cart', 1],
      ['cart', 2],
      ['pay', 2],
      ['pay', 3],
      ['whole', 1],
      ['whole', 2],
      ['whole', 3],
      ['whole', 4],
    ]);
  });
});
