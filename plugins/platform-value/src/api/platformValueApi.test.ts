/**
 * @jest-environment node
 */
import { clientOf, closeServers } from './__testUtils__/clientOf';
import { describeError } from './describeError';
import { FakePlatformValueApi } from './FakePlatformValueApi';
import { backfillingSource } from './fixtures/sources';
import type { PlatformValueApi } from './platformValueApi';
import { PlatformValueClient } from './PlatformValueClient';

const checkout = 'component:default/checkout';
const figure = { entityRef: checkout, metricId: 'deployment-frequency' };

afterAll(closeServers);

describe.each([
  ['FakePlatformValueApi', async (fake: PlatformValueApi) => fake],
  ['PlatformValueClient', clientOf],
])('%s', (_name, create) => {
  const setUp = async () => {
    const fake = new FakePlatformValueApi();
    return { fake, api: await create(fake) };
  };

  it('lists the metrics with their formulas', async () => {
    const { api } = await setUp();
    const metrics = await api.listMetrics();
    expect(metrics[0]).toMatchObject({
      id: 'deployment-frequency',
      lead: true,
      formula: expect.stringContaining('divided by the weeks'),
    });
  });

  it('reads the scorecard of an entity for the period asked for', async () => {
    const { api, fake } = await setUp();
    const scorecard = await api.readScorecard(checkout, {
      asOf: '2026-11-20',
      timeZone: 'Europe/Berlin',
    });
    expect(scorecard.scope).toEqual({
      type: 'entity',
      ref: checkout,
      title: 'Checkout',
    });
    expect(scorecard.categories[0].readings).toHaveLength(10);
    expect(scorecard.next).toMatchObject({ capability: 'ab-testing' });
    expect(fake.askedPeriods).toEqual([
      { asOf: '2026-11-20', timeZone: 'Europe/Berlin' },
    ]);
  });

  it('says what is wrong when there is no such entity', async () => {
    const { api } = await setUp();
    const error = await api
      .readScorecard('component:default/nobody', {})
      .catch(describeError);
    expect(error).toBe("There is no entity 'component:default/nobody'");
  });

  it('reads evidence page by page', async () => {
    const { api } = await setUp();
    const first = await api.readEvidence({ ...figure, period: {}, limit: 30 });
    expect(first.rows).toHaveLength(30);
    expect(first.total).toBe(41);
    const second = await api.readEvidence({
      ...figure,
      period: {},
      limit: 30,
      cursor: first.nextCursor,
    });
    expect(second.rows.map(({ id }) => id)).toContain('row-40');
    expect(second.nextCursor).toBeUndefined();
  });

  it('exports all evidence as CSV', async () => {
    const { api } = await setUp();
    const csv = await api.exportEvidence({ ...figure, period: {} });
    const lines = (await csv.text()).split('\r\n');
    expect(lines[0]).toBe('id,kind,externalId,at,value,role');
    expect(lines).toHaveLength(42);
  });

  it('excludes a row with a reason, and takes that back', async () => {
    const { api } = await setUp();
    const { id } = await api.createExclusion(figure, {
      action: 'exclude',
      rowId: 'row-3',
      reason: 'a rehearsal',
    });
    const without = await api.readEvidence({ ...figure, period: {} });
    expect(without.total).toBe(40);
    expect(without.ownerExclusions).toMatchObject([
      { id, rowId: 'row-3', reason: 'a rehearsal' },
    ]);
    await api.deleteExclusion({ ...figure, id });
    const again = await api.readEvidence({ ...figure, period: {} });
    expect(again.total).toBe(41);
    expect(again.ownerExclusions).toEqual([]);
  });

  it('lists the scorecards that exist of those named', async () => {
    const { api } = await setUp();
    const found = await api.listScorecards([
      checkout,
      'component:default/nobody',
    ]);
    expect(found.map(({ scope }) => scope.ref)).toEqual([checkout]);
  });

  it('reads capabilities at the moment asked for', async () => {
    const { api, fake } = await setUp();
    const asOf = '2026-11-01T00:00:00+01:00';
    const { capabilities, mayAnswer } = await api.capabilities.readCapabilities(
      checkout,
      asOf,
    );
    expect(capabilities).toHaveLength(7);
    expect(mayAnswer).toBe(true);
    await api.capabilities.readCapabilities(checkout);
    expect(fake.capabilities.askedMoments).toEqual([asOf, undefined]);
  });

  it('keeps why a capability is not adopted, and takes it back', async () => {
    const { api } = await setUp();
    const request = { entityRef: checkout, capabilityId: 'ab-testing' };
    const said = await api.capabilities.writeAdoptionReason(request, {
      answer: 'planned',
      plannedFor: '2026-12-15',
    });
    const reasonNow = async () => {
      const read = await api.capabilities.readCapabilities(checkout);
      return read.capabilities.find(({ id }) => id === 'ab-testing')?.reason;
    };
    expect(await reasonNow()).toEqual(said);
    await api.capabilities.deleteAdoptionReason(request);
    expect(await reasonNow()).toBeUndefined();
  });

  it('lists the sources', async () => {
    const { api, fake } = await setUp();
    fake.setSources([backfillingSource]);
    const [source] = await api.listSources();
    expect(source).toEqual(backfillingSource);
  });

  it('refreshes a source, but not twice at once', async () => {
    const { api } = await setUp();
    await api.refreshSource('github');
    const error = await api.refreshSource('github').catch(describeError);
    expect(error).toContain('wait for the rest');
  });
});

describe('PlatformValueClient', () => {
  const discoveryApi = { getBaseUrl: async () => 'http://portal/api' };

  it('refuses an answer that is not what the contract says', async () => {
    const client = new PlatformValueClient({
      discoveryApi,
      fetchApi: { fetch: async () => Response.json({ sources: [{ id: 1 }] }) },
    });
    await expect(client.listSources()).rejects.toThrow('expected string');
  });

  it('asks for the metrics once, and again after a failure', async () => {
    const fetchOnce = jest
      .fn<Promise<Response>, []>()
      .mockResolvedValueOnce(new Response('down', { status: 503 }))
      .mockImplementation(async () => Response.json({ metrics: [] }));
    const client = new PlatformValueClient({
      discoveryApi,
      fetchApi: { fetch: fetchOnce },
    });
    await expect(client.listMetrics()).rejects.toThrow('503');
    await expect(client.listMetrics()).resolves.toEqual([]);
    await expect(client.listMetrics()).resolves.toEqual([]);
    expect(fetchOnce).toHaveBeenCalledTimes(2);
  });
});
