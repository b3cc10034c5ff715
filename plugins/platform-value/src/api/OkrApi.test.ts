/**
 * @jest-environment node
 */
import { clientOf, closeServers } from './__testUtils__/clientOf';
import { describeError } from './describeError';
import { FakePlatformValueApi } from './FakePlatformValueApi';
import type { PlatformValueApi } from './platformValueApi';

const checkout = 'component:default/checkout';

afterAll(closeServers);

describe.each([
  ['FakeOkrApi', async (fake: PlatformValueApi) => fake],
  ['OkrClient', clientOf],
])('%s', (_name, create) => {
  const setUp = async () => {
    const fake = new FakePlatformValueApi();
    return { fake, api: (await create(fake)).okrs };
  };

  it('lists the objectives of all time, and those of a quarter', async () => {
    const { api } = await setUp();
    const { objectives, mayWrite } = await api.listObjectives();
    expect(mayWrite).toBe(true);
    expect(objectives).toHaveLength(4);
    expect(objectives[0].keyResults.map(({ id }) => id)).toEqual([
      'kr-lead-time',
      'kr-trials',
      'kr-revenue',
    ]);
    const third = await api.listObjectives('2026-q3');
    expect(third.objectives.map(({ id }) => id)).toEqual(['faster-onboarding']);
  });

  it('sends a file as the text it is, and gives what became of it', async () => {
    const { api, fake } = await setUp();
    const text = 'objective_id,id\n"a, b",c';
    const preview = await api.importOkrs(
      { text, mediaType: 'text/csv' },
      { dryRun: true },
    );
    expect(preview).toMatchObject({
      dryRun: true,
      keyResults: { created: 5, changed: 0, unchanged: 1 },
      rejected: [{ row: 4, column: 'target' }, { row: 9 }],
    });
    await api.importOkrs(
      { text: 'objectives: []', mediaType: 'application/yaml' },
      { dryRun: false },
    );
    await api.importOkrs(
      { text: '{ "objectives": [] }', mediaType: 'application/json' },
      { dryRun: false },
    );
    expect(fake.okrs.importedFiles).toEqual([
      { text, mediaType: 'text/csv', dryRun: true },
      { text: 'objectives: []', mediaType: 'application/yaml', dryRun: false },
      {
        text: '{ "objectives": [] }',
        mediaType: 'application/json',
        dryRun: false,
      },
    ]);
  });

  it('says how a key result stands, which then leads its history', async () => {
    const { api } = await setUp();
    await api.createCheckIn('kr-trials', { value: 5, comment: 'better' });
    const past = await api.listCheckIns('kr-trials');
    expect(past.map(({ value }) => value)).toEqual([5, 4.5, 4.2]);
    expect(past[0].comment).toBe('better');
  });

  it('says what is wrong when there is no such key result', async () => {
    const { api } = await setUp();
    expect(await api.listCheckIns('gone').catch(describeError)).toBe(
      "There is no key result 'gone'",
    );
  });

  it('links a key result to an entity, and takes that back', async () => {
    const { api } = await setUp();
    const link = { entityRef: checkout, keyResultId: 'kr-revenue' };
    const idsOf = async () => {
      const { keyResults } = await api.listEntityKeyResults(checkout);
      return keyResults.map(({ id }) => id);
    };
    await api.linkKeyResult(link);
    expect(await idsOf()).toContain('kr-revenue');
    await api.unlinkKeyResult(link);
    expect(await idsOf()).toEqual(['kr-lead-time', 'kr-trials', 'kr-uptime']);
  });

  it('says of each link of an entity where it comes from', async () => {
    const { api } = await setUp();
    const { keyResults, mayLink } = await api.listEntityKeyResults(checkout);
    expect(mayLink).toBe(true);
    expect(
      keyResults.map(({ origin, mayUnlink }) => [origin, mayUnlink]),
    ).toEqual([
      ['page', true],
      ['annotation', false],
      ['import', true],
    ]);
  });
});
