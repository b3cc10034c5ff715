import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { DatabaseEntityStore } from '../catalog/DatabaseEntityStore';
import { DatabaseDefinitionsStore } from '../platforms/DatabaseDefinitionsStore';
import { definitionsDocumentSchema } from '../platforms/definitionsDocument';
import { DatabaseSignalStore } from '../signals/DatabaseSignalStore';
import { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import { linkMarked } from '../signals/linking/refreshLinks';
import { readDataVersion } from './readDataVersion';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-23T09:00:00Z');
const refs = ['a', 'b'].map(name => `component:default/${name}`);

describe('readDataVersion', () => {
  let knex: Knex;
  let own: number;
  let other: number;

  beforeAll(async () => {
    knex = await createDatabase();
    const ids = await new DatabaseEntityStore(knex).store(
      refs.map(ref => ({
        ref,
        uid: ref,
        kind: 'component',
        title: ref,
        memberships: [],
        traits: [],
      })),
      now,
    );
    [own, other] = refs.map(ref => ids.get(ref)!);
    await knex('sources').insert({ id: 'told' });
    await knex('partitions').insert([
      { source_id: 1, key: 'own' },
      { source_id: 1, key: 'other' },
    ]);
    await knex('assignments').insert([
      { entity_id: own, source_id: 1, partition_id: 1, selector: '{}' },
      { entity_id: other, source_id: 1, partition_id: 2, selector: '{}' },
    ]);
    await knex('streams').insert(
      [1, 2].map(partition => ({
        partition_id: partition,
        source_id: 1,
        kinds: [1],
        stream: 'deployments',
      })),
    );
  });

  const key = { kind: 'deployment' as const, sourceId: 1, externalId: '1' };

  const storeSignal = (entityId: number) =>
    new DatabaseSignalStore(knex).store(
      [
        {
          ...key,
          entityId,
          at: now,
          outcome: 'success',
          sourceUpdatedAt: now,
        },
      ],
      now,
    );

  const link = () =>
    linkMarked(knex, {
      clock: () => now,
      signal: new AbortController().signal,
    });

  const watch = (partition: number, until: Date) =>
    knex('streams')
      .where({ partition_id: partition })
      .update({ covered_until: until });

  it('stays the same while nothing happens', async () => {
    const before = await readDataVersion(knex, [own]);
    expect(await readDataVersion(knex, [own])).toBe(before);
  });

  it('stays the same whatever happens to others', async () => {
    const before = await readDataVersion(knex, [own]);
    await storeSignal(other);
    await link();
    await watch(2, now);
    expect(await readDataVersion(knex, [own])).toBe(before);
    expect(await readDataVersion(knex, [own, other])).not.toBe(before);
  });

  it('is another one after each step from a signal to its stored reading', async () => {
    const versions = [await readDataVersion(knex, [own])];
    const exclusions = new DatabaseExclusionStore(knex);
    const steps: (() => Promise<unknown>)[] = [
      async () => {
        await storeSignal(own);
        await watch(1, now);
      },
      link,
      () => knex('dirty_entities').delete(),
      () =>
        exclusions.create(
          {
            key: { ...key, entityId: own },
            action: 'exclude',
            reason: 'a test',
          },
          now,
        ),
      () => knex('dirty_entities').delete(),
      async () => {
        const [{ id }] = await exclusions.read([own]);
        await exclusions.delete(own, id, now);
      },
      () => knex('sources').update({ watched_until: now }),
      () =>
        knex('expectations').insert({
          entity_id: own,
          kind: 2,
          because: 'a test',
          origin: 'seen',
        }),
      () =>
        knex('adoption_histories').insert({
          ...{ computed_at: now, entity_id: own, capability: 'flags' },
          ...{ platform: 'system:default/delivery', history: '{}' },
        }),
      () =>
        new DatabaseDefinitionsStore(knex).store(
          'https://example.com/definitions.yaml',
          definitionsDocumentSchema.parse({}),
          now,
        ),
    ];
    for (const step of steps) {
      await step();
      versions.push(await readDataVersion(knex, [own]));
    }
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('is another one with each stored reading', async () => {
    const before = await readDataVersion(knex, [own]);
    await knex('readings').insert({
      computed_at: now,
      scope_id: own,
      sample_size: 0,
      period: 1,
      metric_id: 'deployment-frequency',
      reading: '{}',
    });
    expect(await readDataVersion(knex, [own])).not.toBe(before);
  });
});
