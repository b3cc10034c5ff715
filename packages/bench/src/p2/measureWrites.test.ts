import { openTinyStore, type TinyStore } from '../__testUtils__/openTinyStore';
import { withDatabase } from '../database/databases';
import { measureWrites } from './measureWrites';

jest.setTimeout(60_000);

describe('measureWrites', () => {
  let tiny: TinyStore;

  beforeAll(async () => {
    tiny = await openTinyStore(102);
  });

  afterAll(() => tiny.remove());

  it('stores and copies the same rows, and writes none of them twice', async () => {
    const { server } = tiny;
    const store = await tiny.copy('writes');
    const options = { store, rounds: 2, signals: 60, batch: 25 };
    const rounds = await measureWrites(server, options);
    expect(rounds).toHaveLength(2);
    for (const round of rounds) {
      expect(round).toMatchObject({
        signals: 60,
        written: 60,
        copied: 60,
        rewritten: 0,
      });
    }
    const columns = `at, source_updated_at, value, entity_id, seconds, kind, outcome, author, external_id, facts::text`;
    const { rows } = await withDatabase(server, store.database, knex =>
      knex.raw(
        `select count(*)::int as others from (
           (select ${columns} from signals where source_id = 101 except all select ${columns} from signals where source_id = 102)
           union all
           (select ${columns} from signals where source_id = 102 except all select ${columns} from signals where source_id = 101)) d`,
      ),
    );
    expect(rows).toEqual([{ others: 0 }]);
  });
});
