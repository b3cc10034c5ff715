import { mockServices } from '@backstage/backend-test-utils';
import { answersLast, LinkedKeyResults } from './LinkedKeyResults';
import type { LinksByEntity } from './readLinks';

const cart = 'component:default/cart';

function linksTo(id: string): LinksByEntity {
  const objective = { objectiveId: 'grow', objectiveTitle: 'Grow' };
  return new Map([[cart, [{ id, title: id, ...objective }]]]);
}

function setUp() {
  const time = { now: 0 };
  const read = jest.fn<Promise<LinksByEntity>, []>();
  const logger = mockServices.logger.mock();
  const clock = () => time.now;
  const linked = new LinkedKeyResults({ read, logger, clock });
  const idsOf = async (ref = cart) =>
    (await linked.of(ref))?.map(({ id }) => id);
  return { time, read, logger, idsOf };
}

describe('LinkedKeyResults', () => {
  it('asks once for all that are asked for in ten seconds', async () => {
    const { time, read, idsOf } = setUp();
    read.mockResolvedValue(linksTo('a'));
    const answers = [idsOf(), idsOf('component:default/other'), idsOf()];
    expect(await Promise.all(answers)).toEqual([['a'], [], ['a']]);
    time.now = answersLast - 1;
    await idsOf();
    expect(read).toHaveBeenCalledTimes(1);
    read.mockResolvedValue(linksTo('b'));
    time.now = answersLast;
    expect(await idsOf()).toEqual(['b']);
  });

  it('keeps what it knows while the backend is away, and says so once after a minute', async () => {
    const { time, read, logger, idsOf } = setUp();
    read.mockResolvedValueOnce(linksTo('a'));
    await idsOf();
    read.mockRejectedValue(new Error('nobody there'));
    for (const tries of [1, 2, 6]) {
      time.now = tries * answersLast;
      expect(await idsOf()).toEqual(['a']);
    }
    expect(logger.warn).not.toHaveBeenCalled();
    for (const tries of [7, 8, 9]) {
      time.now = tries * answersLast;
      expect(await idsOf()).toEqual(['a']);
    }
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('nobody there')],
    ]);
    read.mockResolvedValue(linksTo('b'));
    time.now = 10 * answersLast;
    expect(await idsOf()).toEqual(['b']);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('knows nothing, not even that there is none, before it reached the backend', async () => {
    const { read, idsOf } = setUp();
    read.mockRejectedValue(new Error('nobody there'));
    expect(await idsOf()).toBeUndefined();
  });
});
