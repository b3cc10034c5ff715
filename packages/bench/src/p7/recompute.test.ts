import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { metrics } from '../plugin/scorecards';
import { recompute } from './recompute';

jest.setTimeout(60_000);

const storedPeriods = 2;

describe('recompute', () => {
  let tiny: TinyStore;

  beforeAll(async () => {
    tiny = await openTinyStore(105);
  });

  afterAll(() => tiny.remove());

  it.each([
    [false, 12],
    [true, 12 + 1],
  ])(
    'stores the readings of all entities, with domains: %s',
    async (domains, scopes) => {
      const { database, sourceId } = await tiny.copy(`domains_${domains}`);
      const options = { database, sourceId, rounds: 2, domains };
      const result = await recompute(tiny.server, options);
      expect(result.rounds.map(round => round.some)).toEqual([1, 1]);
      expect(result.readings).toBe(scopes * metrics.length * storedPeriods);
    },
  );
});
