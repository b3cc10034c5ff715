import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseSignalStore, type StoredSignal } from '../DatabaseSignalStore';
import { purgeExpired } from './purgeExpired';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const year = (number: number) => new Date(Date.UTC(number, 0, 1));

function build(entityId: number, at: Date): StoredSignal {
  return {
    ...{ entityId, sourceId: 1, kind: 'build', outcome: 'success' },
    externalId: at.toISOString(),
    at,
    sourceUpdatedAt: at,
  };
}

describe('purgeExpired', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    await knex.raw(`insert into entities (ref, kind, title, content_hash)
      select 'component:default/' || n, 'component', n::text, '' from generate_series(1, 450) n`);
    const signals = Array.from({ length: 450 }, (_, index) =>
      [2020, 2022, 2024].map(each => build(index + 1, year(each))),
    );
    await new DatabaseSignalStore(knex).store(signals.flat(), year(2025));
    await knex.raw(`insert into streams (partition_id, source_id, stream, kinds, covered_from)
      values (1, 1, 'builds', '{3}', '2019-01-01'), (2, 1, 'builds', '{3}', '2024-06-01')`);
    await knex('dead_letters').insert([
      {
        at: year(2020),
        partition_id: 1,
        stream: 'builds',
        external_id: 'a',
        reason: 'x',
      },
      {
        at: year(2025),
        partition_id: 1,
        stream: 'builds',
        external_id: 'b',
        reason: 'x',
      },
    ]);
  });

  const purge = () =>
    purgeExpired({
      knex,
      signalsBefore: year(2022),
      deadLettersBefore: year(2024),
      signal: new AbortController().signal,
    });

  it('purges what is older, of every entity, and nothing else', async () => {
    expect(await purge()).toBe(450);
    const left = await knex('signals')
      .groupBy('at')
      .orderBy('at')
      .select('at')
      .count();
    expect(left).toEqual([
      { at: year(2022), count: '450' },
      { at: year(2024), count: '450' },
    ]);
    expect(await knex('dead_letters').pluck('external_id')).toEqual(['b']);
  });

  it('no longer claims to have watched what it purged, so that it is unknown and not zero', async () => {
    expect(
      await knex('streams').orderBy('partition_id').pluck('covered_from'),
    ).toEqual([year(2022), new Date('2024-06-01T00:00:00Z')]);
  });

  it('does nothing the second time', async () => {
    expect(await purge()).toBe(0);
  });
});
