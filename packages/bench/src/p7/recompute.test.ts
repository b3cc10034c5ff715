import type { ScopeType } from 'backstage-plugin-platform-value-common';
import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { entityMetrics, storedMetrics } from '../store/storedMetrics';
import { recompute } from './recompute';

jest.setTimeout(60_000);

const storedPeriods = 2;

const metricsOf = (type: ScopeType) =>
  storedMetrics.filter(({ scopes }) => scopes?.includes(type) ?? true).length;

const ofEntities = 12 * entityMetrics.length;

const ofWide =
  metricsOf('domain') + 3 * metricsOf('platform') + metricsOf('organisation');

describe('recompute', () => {
  let tiny: TinyStore;

  beforeAll(async () => {
    tiny = await openTinyStore(105);
  });

  afterAll(() => tiny.remove());

  it.each([
    [false, ofEntities],
    [true, ofEntities + ofWide],
  ])(
    'stores the readings of all entities, with domains and wider: %s',
    async (domains, readings) => {
      const { database, sourceId } = await tiny.copy(`domains_${domains}`);
      const options = { database, sourceId, rounds: 2, domains };
      const result = await recompute(tiny.server, options);
      expect(result.rounds.map(round => round.some)).toEqual([1, 1]);
      expect(result.readings).toBe(readings * storedPeriods);
    },
  );
});
