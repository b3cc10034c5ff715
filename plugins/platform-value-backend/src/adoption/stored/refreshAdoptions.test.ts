import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import {
  fileSignal,
  midnight,
  openAdoptionStore,
  service,
} from '../__testUtils__/adoptionStore';
import { capabilityText } from '../__testUtils__/definitions';
import { adoptionClassAt } from '../adoptionClassAt';
import {
  readCapabilityHistories,
  readPlatformHistories,
} from './readCapabilityHistories';
import { refreshAdoptions } from './refreshAdoptions';

const createDatabase = createTestDatabase();
const now = midnight('2026-11-23');
const second = (day: string) => midnight(day).getTime() / 1000;
const flags = `capabilities: [${capabilityText('flags')}]`;

describe('refreshAdoptions', () => {
  let knex: Knex;
  let store: ReturnType<typeof openAdoptionStore>;

  beforeAll(async () => {
    knex = await createDatabase();
    store = openAdoptionStore(knex, now);
  });

  afterAll(() => knex.destroy());

  beforeEach(() => store.clear());

  async function mirrorTwo(): Promise<[number, number]> {
    const ids = await store.mirror(service('cart'), service('search'));
    return [
      ids.get('component:default/cart')!,
      ids.get('component:default/search')!,
    ];
  }

  async function classOn(day: string, id: number) {
    const [history] = await readCapabilityHistories(knex, [id]);
    return adoptionClassAt(history, second(day));
  }

  async function versions() {
    const { rows } = await knex.raw(
      'select ctid::text, xmin::text, xmax::text from adoption_histories order by 1',
    );
    return rows;
  }

  it('makes histories of evidence, for any moment, past ones included', async () => {
    const [cart, search] = await mirrorTwo();
    await store.define(flags);
    await store.watch([cart, search]);
    await store.signals(
      fileSignal(cart, 'flags', '2025-06-01'),
      fileSignal(cart, 'flags', '2025-09-01', 'resolved'),
      fileSignal(cart, 'flags', '2026-02-01'),
    );
    await store.refresh();
    for (const [day, expected] of [
      ['2024-12-31', 'not-applicable'],
      ['2025-05-31', 'not-adopted'],
      ['2025-06-01', 'unforced'],
      ['2025-09-01', 'not-adopted'],
      ['2026-11-23', 'unforced'],
    ]) {
      expect([day, await classOn(day, cart)]).toEqual([day, expected]);
    }
    expect(await classOn('2026-11-23', search)).toBe('not-adopted');
    const ofPlatform = await readPlatformHistories(
      knex,
      'system:default/delivery',
    );
    expect(ofPlatform.map(({ entity }) => entity)).toEqual([cart, search]);
  });

  it('knows nothing of an absence where files are not watched', async () => {
    const [cart, search] = await mirrorTwo();
    await store.define(flags);
    await store.watch([cart]);
    await store.refresh();
    expect(await classOn('2026-11-23', cart)).toBe('not-adopted');
    expect(await classOn('2026-11-23', search)).toBe('unknown');
  });

  it('looks only at what is marked, and writes only what changed', async () => {
    const [cart, search] = await mirrorTwo();
    await store.define(flags);
    await store.refresh();
    expect(await knex('dirty_entities').pluck('entity_id')).toEqual([
      cart,
      search,
    ]);
    await knex('dirty_entities').delete();
    const before = await versions();
    await store.mark(cart, search);
    await store.refresh();
    expect(await versions()).toEqual(before);
    expect(await knex('dirty_entities')).toEqual([]);
    expect(await knex('stale_adoptions')).toEqual([]);

    await store.signals(
      fileSignal(cart, 'flags', '2025-06-01'),
      fileSignal(search, 'flags', '2025-06-01'),
    );
    await store.mark(cart);
    await store.refresh();
    expect(await knex('dirty_entities').pluck('entity_id')).toEqual([cart]);
  });

  it('looks at everything when the definitions changed: a later mandate changes no class', async () => {
    const [cart] = await mirrorTwo();
    await store.define(flags);
    await store.signals(fileSignal(cart, 'flags', '2025-06-01'));
    await store.refresh();
    await store.define(
      `${flags}\nmandates: [{ capability: flags, announced: 2025-07-01 }]`,
    );
    await store.refresh();
    expect(await classOn('2026-11-23', cart)).toBe('unforced');
    const [{ mandates }] = await readCapabilityHistories(knex, [cart]);
    expect(mandates).toHaveLength(1);

    await store.define(
      `${flags}\nmandates: [{ capability: flags, announced: 2025-05-01 }]`,
    );
    await store.refresh();
    expect(await classOn('2026-11-23', cart)).toBe('mandated');

    await store.define('targets: []');
    await store.refresh();
    expect(await readCapabilityHistories(knex, [cart])).toEqual([]);
  });

  it('leaves out what owners said is wrong', async () => {
    const [cart] = await mirrorTwo();
    await store.define(flags);
    await store.signals(fileSignal(cart, 'flags', '2025-06-01'));
    await knex('exclusions').insert({
      ...{ entity_id: cart, source_id: 1, kind: 10, action: 'exclude' },
      ...{ external_id: 'file flags flags 2025-06-01', reason: 'a sample' },
      created_at: now,
    });
    await store.refresh();
    const [{ adopted }] = await readCapabilityHistories(knex, [cart]);
    expect(adopted).toEqual([]);
  });

  it('takes usage of the measures that count an event', async () => {
    const [cart] = await mirrorTwo();
    await store.define(flags.replace('file: flags', "event: 'Flag Evaluated'"));
    const usage = (measure: string, day: string, value: number) => ({
      ...{ entityId: cart, sourceId: 1, kind: 'usage' as const, value },
      ...{ externalId: `${measure} ${day}`, outcome: 'none' as const },
      ...{ at: midnight(day), sourceUpdatedAt: now },
    });
    await store.signals(
      usage('flag-evaluations', '2026-03-01', 12),
      usage('flag-evaluations', '2026-05-01', 0),
      usage('other', '2026-06-01', 5),
    );
    await store.refresh(() => ['flag-evaluations']);
    const [{ adopted, channels }] = await readCapabilityHistories(knex, [cart]);
    expect(adopted).toEqual([
      {
        ...{ start: second('2026-03-01'), end: second('2026-03-29') },
        class: 'unforced',
      },
    ]);
    expect(channels).toEqual(['usage']);
  });

  it('watches a pushed fact for everybody, while it is pushed', async () => {
    const [cart, search] = await mirrorTwo();
    await store.define(flags.replace('file: flags', 'fact: calls'));
    await store.refresh();
    expect(await classOn('2026-11-20', search)).toBe('unknown');

    await knex.raw(
      `insert into sources (source_id, id) overriding system value values (2, 'push:platform')`,
    );
    await knex('streams').insert({
      ...{ partition_id: 99, source_id: 2, stream: 'fact calls', kinds: [10] },
      ...{ covered_from: '2026-03-01', watched_until: now },
    });
    await store.signals({
      ...{ entityId: cart, sourceId: 2, kind: 'evidence', value: 3 },
      ...{ externalId: 'fact calls 7', outcome: 'none' },
      ...{ at: midnight('2026-11-20'), sourceUpdatedAt: now },
    });
    await knex('dirty_entities').delete();
    await store.mark(cart);
    await store.refresh();
    expect(await knex('dirty_entities').pluck('entity_id')).toEqual([
      cart,
      search,
    ]);
    expect(await classOn('2026-11-21', cart)).toBe('unforced');
    expect(await classOn('2026-11-21', search)).toBe('not-adopted');
    expect(await classOn('2026-02-01', search)).toBe('unknown');
  });

  it('gives what is cut off to the next one', async () => {
    await mirrorTwo();
    await store.define(flags);
    const { definitions } = store;
    await expect(
      refreshAdoptions({
        ...{ knex, definitions, clock: () => now },
        signal: AbortSignal.abort(new Error('enough')),
      }),
    ).rejects.toThrow('enough');
    expect((await knex('stale_adoptions')).length).toBeGreaterThanOrEqual(2);
    await store.refresh();
    expect(await knex('adoption_histories')).toHaveLength(2);
  });
});
