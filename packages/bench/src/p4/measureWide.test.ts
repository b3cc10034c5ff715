import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { Caller } from '../p3/Caller';
import { startPortal, type Portal } from '../p3/startPortal';
import { measureWide, readWholeList } from './measureWide';
import { prepareStore } from './prepareStore';
import { listPath, wideQuestions } from './wideQuestions';

jest.setTimeout(120_000);

describe('measureWide', () => {
  let tiny: TinyStore;
  let portal: Portal;
  let caller: Caller;

  beforeAll(async () => {
    tiny = await openTinyStore(111);
    const { database } = await tiny.copy('wide');
    await prepareStore(tiny.server, tiny.store, database);
    portal = await startPortal(tiny.server, database);
    caller = new Caller(portal.address);
  });

  afterAll(async () => {
    caller.close();
    await portal.stop();
    await tiny.remove();
  });

  it.each(wideQuestions)('asks for $title', async question => {
    const asked = { question, entities: 12, requests: 2, round: 0 };
    const { requests } = await measureWide(caller, asked);
    expect(requests).toBe(2);
  });

  it('asks for no roll-up twice', () => {
    const turns = Array.from({ length: 40 }, (_, turn) => turn);
    const teams = wideQuestions.filter(({ title }) => title.startsWith('team'));
    const paths = teams.flatMap(({ pathOf }) =>
      turns.map(turn => pathOf({ entities: 12, turn })),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('finds every entity in the list, in the order of its values', async () => {
    const { entities, pages } = await readWholeList(caller);
    expect([entities, pages]).toEqual([12, 1]);
    const listed = JSON.parse(await caller.getText(listPath()));
    const values: number[] = listed.entities.map(
      ({ value }: { value: number }) => value,
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('finds numbers in a roll-up and in the organisation', async () => {
    for (const question of wideQuestions.slice(1, 4)) {
      const path = question.pathOf({ entities: 12, turn: 1 });
      const { categories } = JSON.parse(await caller.getText(path));
      const values = categories.flatMap(
        ({ readings }: { readings: { value?: number }[] }) =>
          readings.flatMap(({ value }) => value ?? []),
      );
      expect(values.length).toBeGreaterThan(5);
    }
  });
});
