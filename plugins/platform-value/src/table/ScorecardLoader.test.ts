import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { scorecardOf } from '../api/fixtures/scorecards';
import { ScorecardLoader } from './ScorecardLoader';

const refs = (count: number) =>
  Array.from({ length: count }, (_, index) => `component:default/c${index}`);

const scorecardFor = (ref: string): Scorecard =>
  scorecardOf({ type: 'entity', ref, title: ref }, []);

function setUp() {
  const ask = jest.fn(async (asked: string[]) => asked.map(scorecardFor));
  return { ask, loader: new ScorecardLoader(ask) };
}

describe('ScorecardLoader', () => {
  it('asks once for all that a page wants', async () => {
    const { ask, loader } = setUp();
    const loaded = await Promise.all(refs(20).map(ref => loader.load(ref)));
    expect(loaded.map(one => one?.scope.ref)).toEqual(refs(20));
    expect(ask.mock.calls).toEqual([[refs(20)]]);
  });

  it('asks for nothing twice', async () => {
    const { ask, loader } = setUp();
    const [ref] = refs(1);
    await Promise.all([loader.load(ref), loader.load(ref)]);
    await loader.load(ref);
    expect(ask.mock.calls).toEqual([[[ref]]]);
  });

  it('splits what one request may not hold', async () => {
    const { ask, loader } = setUp();
    await Promise.all(refs(230).map(ref => loader.load(ref)));
    expect(ask.mock.calls.map(([asked]) => asked.length)).toEqual([
      100, 100, 30,
    ]);
  });

  it('says of what it may not read that there is nothing', async () => {
    const loader = new ScorecardLoader(async () => []);
    await expect(loader.load('component:default/x')).resolves.toBeUndefined();
  });

  it('asks again after a failure', async () => {
    const ask = jest
      .fn<Promise<Scorecard[]>, [string[]]>()
      .mockRejectedValueOnce(new Error('down'))
      .mockImplementation(async asked => asked.map(scorecardFor));
    const loader = new ScorecardLoader(ask);
    const [ref] = refs(1);
    await expect(loader.load(ref)).rejects.toThrow('down');
    await expect(loader.load(ref)).resolves.toMatchObject({ scope: { ref } });
  });

  it('asks again after a minute', async () => {
    jest.useFakeTimers();
    const { ask, loader } = setUp();
    const [ref] = refs(1);
    const first = loader.load(ref);
    await jest.advanceTimersByTimeAsync(0);
    await first;
    await jest.advanceTimersByTimeAsync(59_000);
    await loader.load(ref);
    expect(ask).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1_000);
    const again = loader.load(ref);
    await jest.advanceTimersByTimeAsync(0);
    await again;
    expect(ask).toHaveBeenCalledTimes(2);
    jest.useRealTimers();
  });
});
