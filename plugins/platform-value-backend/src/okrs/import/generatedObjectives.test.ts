import type { Knex } from 'knex';
import { okrsText } from 'platform-value-upstreams';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { storeEntities } from '../__testUtils__/storeEntities';
import { writtenRows } from '../__testUtils__/writtenRows';
import { importOkrs } from './importOkrs';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const day = 24 * 3_600_000;
const start = Date.UTC(2024, 10, 1);
const components = ['basket', 'parcel-tracking'];

function textAfter(days: number): string {
  return okrsText({ start, end: start + days * day, components });
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found]) => found))];
}

describe('objectives of the generated world', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    const entities = matchesOf(
      textAfter(730),
      / - ((?:component|system):\S+)/g,
    );
    await storeEntities(knex, entities);
  });

  function take(days: number) {
    const text = textAfter(days);
    return importOkrs(
      { text, format: 'document', dryRun: false },
      {
        ...{ knex, timeZone: 'UTC' },
        metricIds: new Set(matchesOf(text, /metricId: (\S+)/g)),
        visible: async refs => new Set(refs),
        now: new Date(start + days * day),
      },
    );
  }

  it('are taken whole, twice without a write, and go on a month later', async () => {
    const first = await take(700);
    expect(first.rejected).toEqual([]);
    expect(first.objectives.created).toBeGreaterThan(10);
    expect(first.links.created).toBeGreaterThan(10);
    const before = await writtenRows(knex);
    await take(700);
    expect(await writtenRows(knex)).toEqual(before);
    const [{ count }] = await knex('check_ins').count();
    expect((await take(730)).rejected).toEqual([]);
    const [later] = await knex('check_ins').count();
    expect(Number(later.count)).toBeGreaterThan(Number(count));
  });
});
