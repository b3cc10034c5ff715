import type { Knex } from 'knex';
import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type {
  Assignment,
  Partition,
} from 'backstage-plugin-platform-value-node';
import { kindCodes } from '../codes';

/** What an entity asks of a source now; nothing when undefined. */
export interface EntityAssignment {
  entityId: number;
  assignment: Assignment | undefined;
}

/** A partition under our own id. */
export interface StoredPartition extends Partition {
  partitionId: number;
  /** Our ids of its entities, by ref. */
  entityIds: Map<string, number>;
}

interface AssignmentRow {
  entity_id: number;
  partition_id: number;
  key: string;
  selector: unknown;
}

const readOpen = `
  select a.entity_id, a.partition_id, p.key, a.selector
  from assignments a join partitions p on p.partition_id = a.partition_id
  where a.source_id = ? and a.until = 'infinity' and a.entity_id = any(?::int4[])`;

const readPartitions = `
  select p.partition_id, p.key, e.entity_id, e.ref, a.selector
  from partitions p
  join assignments a on a.partition_id = p.partition_id and a.until = 'infinity'
  join entities e on e.entity_id = a.entity_id and e.removed_at is null
  where p.source_id = ? and (?::int4[] is null or p.partition_id = any(?::int4[]))
  order by p.partition_id, e.entity_id`;

const makePartition = `
  with made as (
    insert into partitions (source_id, key) select ?::int2, ? where not exists (
      select from partitions where source_id = ? and key = ?)
    on conflict (source_id, key) do nothing returning partition_id
  )
  select partition_id from made union all
  select partition_id from partitions where source_id = ? and key = ?`;

const assign = `
  insert into assignments (until, entity_id, source_id, partition_id, selector)
  values ('infinity', ?, ?, ?, ?::json)
  on conflict (entity_id, source_id, partition_id) do update set until = 'infinity', selector = excluded.selector`;

const closeRemoved = `
  update assignments a set until = ? from entities e
  where e.entity_id = a.entity_id and e.removed_at is not null and a.until = 'infinity'`;

/** What each entity asks of each source, and what sources were asked before. */
export class DatabaseAssignmentStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Stores what entities ask of a source. Where that changed, the facts
   * collected under the old terms go and the partition is read anew.
   *
   * @returns how many entities changed
   */
  async store(
    sourceId: number,
    entities: EntityAssignment[],
    now: Date,
  ): Promise<number> {
    const open = await this.readOpen(sourceId, entities);
    const changed = entities.filter(entity =>
      differs(open.get(entity.entityId), entity.assignment),
    );
    for (const entity of changed) {
      await this.knex.transaction(tx =>
        this.reassign(tx, sourceId, entity, open.get(entity.entityId), now),
      );
    }
    return changed.length;
  }

  /** Ends what removed entities asked for. */
  async closeRemoved(now: Date): Promise<void> {
    await this.knex.raw(closeRemoved, [now]);
  }

  /** Partitions with the entities that ask for them now: all of them, or those asked for. */
  async readPartitions(
    sourceId: number,
    partitionIds?: number[],
  ): Promise<StoredPartition[]> {
    const ids = partitionIds ?? null;
    const { rows } = await this.knex.raw(readPartitions, [
      ...[sourceId, ids, ids],
    ] as Knex.Value[]);
    const partitions = new Map<number, StoredPartition>();
    for (const row of rows) {
      const partition: StoredPartition = partitions.get(row.partition_id) ?? {
        partitionId: row.partition_id,
        key: row.key,
        entities: [],
        entityIds: new Map(),
      };
      partition.entities.push({ entityRef: row.ref, selector: row.selector });
      partition.entityIds.set(row.ref, row.entity_id);
      partitions.set(row.partition_id, partition);
    }
    return [...partitions.values()];
  }

  /** Says of entities that kinds should arise, and why. */
  async expect(
    entityIds: number[],
    expects: Partial<Record<SignalKind, string>>,
    origin: string,
    tx: Knex = this.knex,
  ): Promise<void> {
    for (const [kind, because] of Object.entries(expects)) {
      await tx.raw(
        `insert into expectations (entity_id, kind, because, origin)
         select i.entity_id, ?::int2, ?, ? from unnest(?::int4[]) as i(entity_id)
         where not exists (select from expectations e
           where e.entity_id = i.entity_id and e.kind = ? and e.origin = ? and e.because = ?)
         order by i.entity_id
         on conflict (entity_id, kind, origin) do update set because = excluded.because`,
        [
          kindCodes.code(kind as SignalKind),
          because,
          origin,
          entityIds,
          kindCodes.code(kind as SignalKind),
          origin,
          because,
        ],
      );
    }
  }

  private async readOpen(
    sourceId: number,
    entities: EntityAssignment[],
  ): Promise<Map<number, AssignmentRow>> {
    const { rows } = await this.knex.raw(readOpen, [
      sourceId,
      entities.map(entity => entity.entityId),
    ]);
    return new Map(rows.map((row: AssignmentRow) => [row.entity_id, row]));
  }

  private async reassign(
    tx: Knex.Transaction,
    sourceId: number,
    { entityId, assignment }: EntityAssignment,
    before: AssignmentRow | undefined,
    now: Date,
  ): Promise<void> {
    if (before) await this.forget(tx, sourceId, before, now);
    await tx('expectations')
      .where({ entity_id: entityId })
      .whereIn('origin', [`source:${sourceId}`, `probe:${sourceId}`])
      .delete();
    if (!assignment) return;
    const { partition, selector, expects } = assignment;
    const { rows } = await tx.raw(makePartition, [
      ...[sourceId, partition, sourceId, partition, sourceId, partition],
    ]);
    const partitionId: number = rows[0].partition_id;
    await tx.raw(assign, [
      entityId,
      sourceId,
      partitionId,
      JSON.stringify(selector),
    ]);
    await this.expect([entityId], expects, `source:${sourceId}`, tx);
    await readAnew(tx, partitionId);
  }

  private async forget(
    tx: Knex.Transaction,
    sourceId: number,
    before: AssignmentRow,
    now: Date,
  ): Promise<void> {
    const entity = { entity_id: before.entity_id, source_id: sourceId };
    await tx('assignments')
      .where({ ...entity, partition_id: before.partition_id })
      .update({ until: now });
    await tx('signals').where(entity).delete();
    await tx('tombstones').where(entity).delete();
    await tx('links').where(entity).delete();
    await tx('expectations')
      .where({ entity_id: before.entity_id, origin: 'seen' })
      .delete();
    await tx.raw(
      `insert into unlinked_entities (since, entity_id) values (?, ?) on conflict do nothing`,
      [now, before.entity_id],
    );
  }
}

async function readAnew(tx: Knex.Transaction, partitionId: number) {
  await tx('streams')
    .where('partition_id', partitionId)
    .update({
      ...{ marker: null, wanted: null, cursor: null, complete: false },
      ...{
        lease: null,
        lease_until: null,
        due_at: null,
        reconciliation_due_at: null,
      },
      ...{ covered_from: null, rows: 0, done: 0, total: null },
    });
}

function differs(
  row: AssignmentRow | undefined,
  assignment: Assignment | undefined,
): boolean {
  if (!row || !assignment) return Boolean(row) !== Boolean(assignment);
  return (
    row.key !== assignment.partition ||
    JSON.stringify(row.selector) !== JSON.stringify(assignment.selector)
  );
}
