import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { dateTraits } from './dateTraits';
import { markAdoptionsStale } from './markAdoptionsStale';
import { relationCodes, type Membership } from './memberships';
import type { Trait } from './traits';

/** An entity as the mirror keeps it. */
export interface MirroredEntity {
  ref: string;
  uid: string;
  kind: string;
  title: string;
  memberships: Membership[];
  traits: Trait[];
}

interface EntityRow {
  entity_id: number;
  ref: string;
  uid: string | null;
  content_hash: string;
  removed_at: Date | null;
}

interface MembershipRow {
  entity_id: number;
  relation: number;
  target: string;
}

const findRows = `
  select entity_id, ref, uid, content_hash, removed_at from entities
  where ref = any(?::text[]) or uid = any(?::text[])`;

const insertRows = `
  insert into entities (ref, uid, kind, title, content_hash)
  select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as i(ref, uid, kind, title, content_hash)
  order by i.ref collate "C"
  returning entity_id, ref`;

const updateRows = `
  update entities e
  set ref = i.ref, uid = i.uid, kind = i.kind, title = i.title, content_hash = i.content_hash, removed_at = null
  from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
    as i(entity_id, ref, uid, kind, title, content_hash)
  where e.entity_id = i.entity_id`;

const closeMemberships = `
  update memberships m set valid_to = ?
  from unnest(?::int4[], ?::int2[], ?::text[]) as i(entity_id, relation, target)
  where m.entity_id = i.entity_id and m.relation = i.relation and m.target = i.target
    and m.valid_to = 'infinity'`;

const openMemberships = `
  insert into memberships (valid_from, entity_id, relation, target)
  select i.* from unnest(?::timestamptz[], ?::int4[], ?::int2[], ?::text[]) as i(valid_from, entity_id, relation, target)
  order by i.entity_id, i.relation, i.target collate "C", i.valid_from
  on conflict (entity_id, relation, target, valid_from) do update set valid_to = 'infinity'`;

const removeRows = `
  with gone as (
    update entities set removed_at = ?
    where removed_at is null and not (ref = any(?::text[]))
    returning entity_id, ref
  ), closed as (
    update memberships set valid_to = ?
    where valid_to = 'infinity' and entity_id in (select entity_id from gone)
  ), ended as (
    update entity_traits set valid_to = ?
    where valid_to = 'infinity' and entity_id in (select entity_id from gone)
  )
  select entity_id, ref from gone`;

function hashOf(entity: MirroredEntity): string {
  const { uid, kind, title, memberships, traits } = entity;
  return createHash('sha256')
    .update(JSON.stringify([uid, kind, title, memberships, traits]))
    .digest('base64');
}

interface Known {
  id: number;
  hash: string;
  removed: boolean;
  ref: string;
}

/**
 * The catalog's entities as far as scorecards need them, with memberships that
 * begin and end, under ids of our own that survive a rename.
 */
export class DatabaseEntityStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Stores entities as they are now. What has not changed is not written.
   *
   * @returns our id of each entity, by ref
   */
  async store(
    entities: MirroredEntity[],
    now: Date,
  ): Promise<Map<string, number>> {
    return this.knex.transaction(async tx => {
      const known = await this.find(tx, entities);
      const fresh = entities.filter(entity => !known.has(entity.ref));
      const changed = entities.filter(entity => {
        const row = known.get(entity.ref);
        return (
          row &&
          (row.hash !== hashOf(entity) || row.removed || row.ref !== entity.ref)
        );
      });
      await this.update(tx, changed, known);
      const inserted = await this.insert(tx, fresh);
      const ids = new Map(
        [...known].map(([ref, row]): [string, number] => [ref, row.id]),
      );
      inserted.forEach((id, ref) => ids.set(ref, id));
      await this.date(tx, changed, { ids, from: now.toISOString(), now });
      await this.date(tx, fresh, { ids, from: '-infinity', now });
      return ids;
    });
  }

  /** Marks all entities but these as removed; gives the refs of those that went. */
  async removeOthers(refs: string[], now: Date): Promise<string[]> {
    return this.knex.transaction(async tx => {
      const { rows } = await tx.raw(removeRows, [now, refs, now, now]);
      const gone: { entity_id: number; ref: string }[] = rows;
      await markAdoptionsStale(
        tx,
        gone.map(row => row.entity_id),
        now,
      );
      return gone.map(row => row.ref);
    });
  }

  /** Takes down since when entities are as they are now. */
  private async date(
    tx: Knex.Transaction,
    entities: MirroredEntity[],
    since: { ids: Map<string, number>; from: string; now: Date },
  ): Promise<void> {
    const { ids, from, now } = since;
    const traits = entities.map(entity => ({
      entityId: ids.get(entity.ref)!,
      traits: entity.traits,
    }));
    await this.dateMemberships(tx, entities, ids, from, now);
    await dateTraits(tx, traits, { from, now });
    await markAdoptionsStale(
      tx,
      traits.map(({ entityId }) => entityId),
      now,
    );
  }

  private async find(
    tx: Knex.Transaction,
    entities: MirroredEntity[],
  ): Promise<Map<string, Known>> {
    const { rows } = await tx.raw(findRows, [
      entities.map(entity => entity.ref),
      entities.map(entity => entity.uid),
    ]);
    const byRef = new Map<string, EntityRow>();
    const byUid = new Map<string, EntityRow>();
    for (const row of rows as EntityRow[]) {
      byRef.set(row.ref, row);
      if (row.uid) byUid.set(row.uid, row);
    }
    const known = new Map<string, Known>();
    for (const { ref, uid } of entities) {
      const row = byRef.get(ref) ?? byUid.get(uid);
      if (row) {
        known.set(ref, {
          id: row.entity_id,
          hash: row.content_hash,
          removed: row.removed_at !== null,
          ref: row.ref,
        });
      }
    }
    return known;
  }

  private async insert(
    tx: Knex.Transaction,
    entities: MirroredEntity[],
  ): Promise<Map<string, number>> {
    if (!entities.length) return new Map();
    const { rows } = await tx.raw(insertRows, columnsOf(entities));
    return new Map(
      rows.map((row: { ref: string; entity_id: number }) => [
        row.ref,
        row.entity_id,
      ]),
    );
  }

  private async update(
    tx: Knex.Transaction,
    entities: MirroredEntity[],
    known: Map<string, Known>,
  ): Promise<void> {
    if (!entities.length) return;
    const ids = entities.map(entity => known.get(entity.ref)!.id);
    await tx.raw(updateRows, [ids, ...columnsOf(entities)]);
  }

  private async dateMemberships(
    tx: Knex.Transaction,
    entities: MirroredEntity[],
    ids: Map<string, number>,
    from: string,
    now: Date,
  ): Promise<void> {
    if (!entities.length) return;
    const entityIds = entities.map(entity => ids.get(entity.ref)!);
    const open: MembershipRow[] = await tx('memberships')
      .select('entity_id', 'relation', 'target')
      .whereIn('entity_id', entityIds)
      .andWhere('valid_to', '=', tx.raw("'infinity'::timestamptz"));
    const keyOf = (row: MembershipRow) =>
      `${row.entity_id} ${row.relation} ${row.target}`;
    const before = new Map(open.map(row => [keyOf(row), row]));
    const wanted = new Map(
      entities
        .flatMap(entity =>
          entity.memberships.map(({ relation, target }) => ({
            entity_id: ids.get(entity.ref)!,
            relation: relationCodes.code(relation),
            target,
          })),
        )
        .map(row => [keyOf(row), row]),
    );
    const ended = open.filter(row => !wanted.has(keyOf(row)));
    const begun = [...wanted.values()].filter(row => !before.has(keyOf(row)));
    if (ended.length) {
      await tx.raw(closeMemberships, [now, ...membershipColumns(ended)]);
    }
    if (begun.length) {
      await tx.raw(openMemberships, [
        begun.map(() => from),
        ...membershipColumns(begun),
      ]);
    }
  }
}

function columnsOf(entities: MirroredEntity[]): string[][] {
  return [
    entities.map(entity => entity.ref),
    entities.map(entity => entity.uid),
    entities.map(entity => entity.kind),
    entities.map(entity => entity.title),
    entities.map(hashOf),
  ];
}

function membershipColumns(rows: MembershipRow[]) {
  return [
    rows.map(row => row.entity_id),
    rows.map(row => row.relation),
    rows.map(row => row.target),
  ];
}
