import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { refOf } from '../load/loadEntities';
import { Caller } from './Caller';
import { measuredPeriods, measureRequests } from './measureRequests';
import { startPortal, type Portal } from './startPortal';

jest.setTimeout(60_000);

describe('measureRequests', () => {
  let tiny: TinyStore;
  let portal: Portal;
  let caller: Caller;

  beforeAll(async () => {
    tiny = await openTinyStore(103);
    portal = await startPortal(tiny.server, tiny.store.database);
    caller = new Caller(portal.address);
  });

  afterAll(async () => {
    caller.close();
    await portal.stop();
    await tiny.remove();
  });

  it.each(measuredPeriods)('reads scorecards of $title', async period => {
    const options = { period, entities: 12, requests: 5, round: 0 };
    const round = await measureRequests(caller, options);
    expect(round.requests).toBe(5);
    expect(round.largest).toBeGreaterThan(3000);
    expect(round.largestZipped).toBeLessThan(10_000);
    expect(round.largestZipped).toBeLessThan(round.largest);
  });

  it('reads scorecards that hold numbers', async () => {
    const path = refOf(0).replace(':', '/');
    const response = await fetch(
      `${portal.address}/api/platform-value/v1/entities/${path}/scorecard?${measuredPeriods[0].query}`,
      { headers: { authorization: 'Bearer mock-user-token' } },
    );
    const { categories, capabilities, keyResults } = await response.json();
    const readings = categories.flatMap(
      (category: { readings: { value?: number; sources: string[] }[] }) =>
        category.readings,
    );
    const measured = readings.filter(
      (reading: { value?: number }) => reading.value !== undefined,
    );
    expect(readings.length).toBeGreaterThanOrEqual(25);
    expect(measured.length).toBeGreaterThanOrEqual(10);
    expect(measured[0].sources).toEqual(['bench']);
    expect(capabilities).toHaveLength(10);
    expect(keyResults).toHaveLength(2);
  });

  it('counts no answer that is none', async () => {
    await expect(caller.get('/api/platform-value/v1/nothing')).rejects.toThrow(
      '404',
    );
  });
});
