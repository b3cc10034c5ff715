import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseSourceStore } from '../DatabaseSourceStore';
import { readSourceFigures } from './readSourceFigures';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-20T12:00:00Z');
const minutesAgo = (count: number) => new Date(now.getTime() - count * 60_000);

/** A partition of a source that an entity asks for, or asked for until lately. */
async function partitionOf(
  knex: Knex,
  sourceId: number,
  { key, wanted = true }: { key: string; wanted?: boolean },
): Promise<number> {
  const [{ partition_id: id }] = await knex('partitions')
    .insert({ source_id: sourceId, key })
    .returning('partition_id');
  await knex('assignments').insert({
    entity_id: id,
    source_id: sourceId,
    partition_id: id,
    selector: '{}',
    ...(!wanted && { until: minutesAgo(5) }),
  });
  return id;
}

async function insertStream(
  knex: Knex,
  keys: { source_id: number; partition_id: number; stream: string },
  given: Record<string, unknown>,
) {
  const usual = { kinds: [1], complete: true, watched_until: minutesAgo(60) };
  await knex('streams').insert({ ...usual, ...keys, ...given });
}

/** One repository with three streams, and one that nobody asks for any more. */
async function prepare(knex: Knex): Promise<number> {
  const source = await new DatabaseSourceStore(knex).idOf('github');
  await knex('sources').update({ watched_until: minutesAgo(2) });
  const shop = await partitionOf(knex, source, { key: 'acme/shop' });
  const gone = await partitionOf(knex, source, {
    key: 'acme/gone',
    wanted: false,
  });
  const of = (partition_id: number, stream: string) => ({
    ...{ source_id: source, partition_id, stream },
  });
  await insertStream(knex, of(shop, 'calm'), {});
  await insertStream(knex, of(shop, 'reading'), {
    ...{ complete: false, due_at: minutesAgo(1), watched_until: null },
  });
  await insertStream(knex, of(shop, 'later'), {
    ...{ failing_since: minutesAgo(30), due_at: minutesAgo(-9) },
    watched_until: minutesAgo(31),
  });
  await insertStream(knex, of(gone, 'calm'), { failing_since: minutesAgo(9) });
  const fact = { at: now, external_id: '1', reason: 'it is odd' };
  for (const partition_id of [shop, gone]) {
    await knex('dead_letters').insert({ ...fact, partition_id, stream: 'a' });
    await knex('unmapped_facts').insert({ ...fact, partition_id, kind: 1 });
  }
  return source;
}

async function insertBudget(knex: Knex, row: Record<string, unknown>) {
  await knex('budgets').insert({
    ...{ reserve: 0.4, slices_at_once: 4, most: 5000, seconds: 0 },
    ...row,
  });
}

describe('readSourceFigures', () => {
  it('counts what is asked for now, and how far behind the last of it is', async () => {
    const knex = await createDatabase();
    await prepare(knex);
    expect(await readSourceFigures(knex, now)).toEqual([
      {
        source: 'github',
        ...{ due: 1, failing: 1, incomplete: 1, deadLetters: 1, unmapped: 1 },
        lag: 31 * 60,
        budgets: [],
      },
    ]);
  });

  it('gives the least that is left of a budget, and nothing of a window that has ended', async () => {
    const knex = await createDatabase();
    const source_id = await prepare(knex);
    const name = 'calls';
    const resets_at = minutesAgo(-20);
    await insertBudget(knex, { source_id, name, remaining: 900, resets_at });
    await insertBudget(knex, {
      ...{ source_id, name, seconds: 60, remaining: 12, resets_at },
    });
    await insertBudget(knex, {
      ...{ source_id, name: 'ended', remaining: 7, resets_at: minutesAgo(1) },
    });
    const [{ budgets }] = await readSourceFigures(knex, now);
    expect(budgets).toEqual([{ name: 'calls', remaining: 12 }]);
  });

  it('knows no lag of a source that has collected nothing', async () => {
    const knex = await createDatabase();
    await new DatabaseSourceStore(knex).idOf('jira');
    const [jira] = await readSourceFigures(knex, now);
    expect(jira).toEqual({
      source: 'jira',
      ...{ due: 0, failing: 0, incomplete: 0, deadLetters: 0, unmapped: 0 },
      budgets: [],
    });
  });
});
