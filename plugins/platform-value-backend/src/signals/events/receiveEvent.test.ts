import type { Knex } from 'knex';
import {
  defineSource,
  type EventHint,
  type Source,
  type SourceEvent,
} from 'backstage-plugin-platform-value-node';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { receiveEvent } from './receiveEvent';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-23T10:00:00Z');

const source: Source = {
  assign: () => ({ problems: [] }),
  async *probe() {},
  async *collect() {},
  calls: () => 0,
  url: () => undefined,
  readEvent: ({ payload }: SourceEvent) => payload as EventHint | undefined,
};

const definition = defineSource({
  id: 'fake',
  title: 'Fake',
  streams: ['changes', 'builds'].map(id => ({ id, title: id, kinds: [] })),
  topics: ['fake'],
  create: () => source,
});

describe('receiveEvent', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await createDatabase();
    await knex.raw(`
      insert into sources (id) values ('fake');
      insert into partitions (source_id, key) values (1, 'a'), (1, 'b');
      insert into streams (partition_id, source_id, stream, kinds, complete)
      select partition_id, 1, s, '{}', true from partitions cross join unnest(array['changes', 'builds']) s`);
  });

  afterEach(() => knex.destroy());

  function receive(payload: EventHint | undefined, topic = 'fake') {
    const running = [{ definition, source, sourceId: 1 }];
    const event = { topic, payload, metadata: {} };
    return receiveEvent({ knex, running, clock: () => now }, event);
  }

  async function due() {
    const rows = await knex('streams')
      .join('partitions', 'partitions.partition_id', 'streams.partition_id')
      .whereNotNull('due_at')
      .orderBy(['key', 'stream']);
    return rows.map(({ key, stream }) => `${key} ${stream}`);
  }

  it('makes due what an event names, all streams when it names none', async () => {
    await receive({ partitions: [{ key: 'a', streams: ['builds'] }] });
    expect(await due()).toEqual(['a builds']);
    await receive({ partitions: [{ key: 'b' }] });
    expect(await due()).toEqual(['a builds', 'b builds', 'b changes']);
  });

  it('has counted anew where something may be gone', async () => {
    await receive({ partitions: [{ key: 'a', reconcile: true }] });
    const reconciled = await knex('streams').whereNotNull(
      'reconciliation_due_at',
    );
    expect(reconciled.map(({ stream }) => stream).sort()).toEqual([
      ...['builds', 'changes'],
    ]);
  });

  it('takes a delivery once, however often it is made', async () => {
    const hint = { deliveryId: '1', partitions: [{ key: 'a' }] };
    await receive(hint);
    await knex('streams').update({ due_at: null });
    await receive(hint);
    expect(await due()).toEqual([]);
    await receive({ ...hint, deliveryId: '2' });
    expect(await due()).toHaveLength(2);
  });

  it('forgets deliveries after three days', async () => {
    await knex('event_deliveries').insert({
      ...{ source_id: 1, delivery_id: 'old', at: new Date('2026-11-19') },
    });
    await receive({ deliveryId: 'new', partitions: [] });
    expect(await knex('event_deliveries').pluck('delivery_id')).toEqual([
      'new',
    ]);
  });

  it.each([
    ['of another topic', { partitions: [{ key: 'a' }] }, 'other'],
    ['that is no business of the source', undefined, 'fake'],
    [
      'about a repository nobody asks for',
      { partitions: [{ key: 'x' }] },
      'fake',
    ],
  ])('passes over an event %s', async (_, hint, topic) => {
    await receive(hint, topic);
    expect(await due()).toEqual([]);
  });

  it('does not shorten the wait of what failed', async () => {
    const later = new Date('2026-11-23T12:00:00Z');
    await knex('streams').update({ due_at: later, failing_since: now });
    await receive({ partitions: [{ key: 'a' }] });
    expect(await knex('streams').distinct('due_at')).toEqual([
      { due_at: later },
    ]);
  });
});
