import type { Issue, Repository } from 'platform-value-upstreams';
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
import { githubSource } from './githubSource';

const count = 60;
const end = timeOf(100);
const shop = useShop(() => busyRepository(count), end);

describe('repositories', () => {
  it('of which another one takes the name are read anew', async () => {
    const before = await shop.read('changes');
    expect(before.ids).toHaveLength(count);
    const pull = { ...pullRequestOf(0), id: 77 };
    const commits = [commitOf(0)];
    const next = { ...emptyRepository(), id: 2, commits, pullRequests: [pull] };
    shop.show(next);
    const { cursor } = before;
    for (const stream of ['changes', 'commits', 'builds', 'deployments']) {
      const after = await shop.read(stream, { cursor });
      expect(after.cursor).toMatchObject({ repository: 2 });
    }
    expect((await shop.read('changes', { cursor })).ids).toEqual(['77']);
  });

  it('are empty for a while', async () => {
    shop.show(emptyRepository());
    for (const { id: stream } of githubSource.streams) {
      const { ids, pages } = await shop.read(stream);
      expect(ids).toEqual([]);
      expect(pages[0].coveredFrom).toEqual(new Date(timeOf(-1)));
    }
  });

  it.each([
    ['builds', 'deployment'],
    ['deployments', 'workflow:build.yml'],
  ])('keep the %s of a default branch that is renamed', async (stream, by) => {
    const runs = (branch: string, indexes: number[]) =>
      indexes.map(index => runOf(index, { branch }));
    const commits = [commitOf(0)];
    const repository = (
      defaultBranch: string,
      workflowRuns: Repository['workflowRuns'],
    ) => ({ ...emptyRepository(), commits, defaultBranch, workflowRuns });
    shop.show(repository('master', runs('master', [1, 2])));
    const before = await shop.read(stream, { by });
    const later = [...runs('master', [1, 2, 3]), ...runs('main', [4])];
    shop.show(repository('main', later));
    const { cursor } = before;
    const after = await shop.read(stream, { by, cursor });
    const ids = new Set([...before.ids, ...after.ids]);
    expect(ids.size).toBe(4);
  });
});

describe('deployments that are numbered beyond 32 bits', () => {
  it('are named by their global id', async () => {
    const deployments = [2 ** 31, 2 ** 31 + 1].map((id, index) =>
      deploymentOf(index, { id }),
    );
    shop.show({ ...emptyRepository(), deployments });
    const { ids } = await shop.read('deployments');
    expect(new Set(ids).size).toBe(2);
    expect(await shop.reconcile('deployments')).toEqual([...ids].sort());
  });
});

describe('deployments that failed', () => {
  it.each([
    ['deployments', 'deployment', { deployments: [] }],
    ['runs', 'workflow:build.yml', { workflowRuns: [] }],
  ])('and whose %s are deleted are removed', async (_, by, gone) => {
    const commits = [commitOf(0)];
    const [startedAt, completedAt] = [timeOf(0), timeOf(1)];
    const attempts = [
      { startedAt, completedAt, conclusion: 'failure' as const },
    ];
    const there = {
      ...{ ...emptyRepository(), commits },
      deployments: [deploymentOf(0, { state: 'failure' })],
      workflowRuns: [runOf(0, { attempts }), runOf(1)],
    };
    shop.show(there);
    shop.travelTo(timeOf(2));
    const before = await shop.read('deployments', { by });
    const [failed] = before.signals.filter(one => one.outcome === 'failure');
    shop.show({ ...there, ...gone });
    shop.travelTo(end);
    const { cursor } = before;
    const after = await shop.read('deployments', { by, cursor });
    const { externalId } = failed;
    expect(after.removed).toEqual([{ kind: 'deployment', externalId }]);
  });
});

describe('incidents', () => {
  const issue = (options: Partial<Issue>): Issue => ({
    ...{ id: 900, number: 1, title: 'It is down', body: '' },
    author: { login: 'dev-one', kind: 'User' },
    ...{ labels: ['incident'], createdAt: timeOf(1), updatedAt: timeOf(1) },
    ...options,
  });
  const showIssues = (...issues: Issue[]) =>
    shop.show({ ...emptyRepository(), issues });

  it.each([
    ['lost the label', [issue({ labels: ['bug'], updatedAt: timeOf(5) })]],
    ['were deleted or moved', []],
  ])('that %s are removed', async (_, issues) => {
    showIssues(issue({}));
    const before = await shop.read('incidents');
    expect(before.ids).toEqual(['900']);
    showIssues(...issues);
    const { cursor } = before;
    const after = await shop.read('incidents', { cursor });
    expect(after.removed).toEqual([{ kind: 'incident', externalId: '900' }]);
    expect(after.ids).toEqual([]);
    const last = await shop.read('incidents', { cursor: after.cursor });
    expect(last.removed).toEqual([]);
  });

  it('that are closed are read to their end, and then left', async () => {
    showIssues(issue({}));
    const before = await shop.read('incidents');
    const closedAt = timeOf(3);
    showIssues(issue({ closedAt, updatedAt: closedAt }));
    const { cursor } = before;
    const after = await shop.read('incidents', { cursor });
    expect(after.signals).toMatchObject([{ outcome: 'resolved' }]);
    expect(after.cursor).toMatchObject({ stream: { open: [] } });
  });
});
