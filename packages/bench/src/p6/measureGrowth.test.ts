import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { measureGrowth, prepareReadings } from './measureGrowth';

jest.setTimeout(60_000);

describe('measureGrowth', () => {
  let tiny: TinyStore;

  beforeAll(async () => {
    tiny = await openTinyStore(104);
  });

  afterAll(() => tiny.remove());

  it('reads scorecards that are computed and stored, from each store', async () => {
    const stores = [await tiny.copy('small'), await tiny.copy('large')];
    for (const store of stores) await prepareReadings(tiny.server, store);
    const found = await measureGrowth(tiny.server, { stores, rounds: 1 });
    expect(found).toHaveLength(2);
    for (const rounds of found) {
      expect(rounds).toHaveLength(1);
      // those that are named twice are answered twice
      expect(rounds[0].found).toBe(100);
    }
  });
});
