import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import { useShop } from '../__testUtils__/useShop';
import {
  busyRepository,
  commitOf,
  deploymentOf,
  emptyRepository,
  pullRequestOf,
  timeOf,
} from '../__testUtils__/worlds';

const count = 60;
const shop = useShop(() => busyRepository(count), timeOf(100));

describe('reconciliations', () => {
  it.each([
    ['changes', 'deployment'],
    ['deployments', 'deployment'],
    ['deployments', 'release'],
    ['deployments', 'tag:v*'],
    ['incidents', 'deployment'],
  ])('of %s by %s name what was collected', async (stream, by) => {
    const { ids } = await shop.read(stream, { by });
    expect(ids).toHaveLength(count);
    expect(await shop.reconcile(stream, by)).toEqual([...ids].sort());
  });

  it('name what is there now', async () => {
    const busy = busyRepository(count);
    const [first, ...others] = busy.issues;
    const issues = [{ ...first, labels: ['bug'] }, ...others];
    shop.show({ ...busy, issues });
    expect(await shop.reconcile('incidents')).toHaveLength(count - 1);
  });

  it('name of a monorepo what touches a part of it', async () => {
    const files = [
      ['cart/a', 'x'],
      ['pay/a'],
      [...Array(120).fill('x'), 'cart/z'],
    ];
    const pullRequests = files.map((paths, index) =>
      pullRequestOf(index, paths),
    );
    const commits = files.map((paths, index) => commitOf(index, paths));
    shop.show({ ...emptyRepository(), commits, pullRequests });
    const paths = 'cart/**';
    const { ids } = await shop.read('changes', { paths });
    expect(ids).toHaveLength(2);
    expect(await shop.reconcile('changes', 'deployment', paths)).toEqual(ids);
  });

  it('leave out what is open, and what is not for production', async () => {
    const deployments = [
      deploymentOf(0),
      deploymentOf(1, { state: 'in_progress' }),
      deploymentOf(2, { environment: 'staging' }),
      deploymentOf(3, { state: 'failure' }),
    ];
    shop.show({ ...emptyRepository(), deployments });
    const { ids } = await shop.read('deployments');
    expect(await shop.reconcile('deployments')).toEqual(ids);
  });

  it.each([
    ['builds', 'deployment'],
    ['evidence', 'deployment'],
    ['deployments', 'workflow:build.yml'],
    ['deployments', 'push'],
  ])(
    'of %s by %s are none: GitHub does not tell all of them',
    async (stream, by) => {
      const error = await sourceErrorOf(shop.reconcile(stream, by));
      expect(error.message).toContain('can not be counted');
    },
  );

  it('of commits name nothing, since those are no facts', async () => {
    expect(await shop.reconcile('commits')).toEqual([]);
  });
});
