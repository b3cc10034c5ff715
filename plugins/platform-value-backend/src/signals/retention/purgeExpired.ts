import type { Knex } from 'knex';
import { kindCodes, linkKinds, linkKindCodes } from '../codes';
import { signalKinds } from 'backstage-plugin-platform-value-common';

/** @internal */
export interface PurgeExpiredOptions {
  knex: Knex;
  /** Signals from before are purged, with the links between them. */
  signalsBefore: Date;
  deadLettersBefore: Date;
  signal: AbortSignal;
}

/** Short transactions: whoever writes to one of these entities waits for them. */
const entitiesAtOnce = 200;

/** What was adopted long ago is held still; evidence says since when. */
const kinds = signalKinds
  .filter(kind => kind !== 'evidence')
  .map(kind => kindCodes.code(kind));
const links = linkKinds.map(kind => linkKindCodes.code(kind));

/**
 * By entity, so that each row is found by an index and none by a scan; locked
 * in the order of its key, as the writers do. The kind stands in the text, so
 * that only its own partition is planned.
 */
const purgeSignals = (kind: number) => `
  with old as materialized (
    select entity_id, source_id, external_id from signals
    where entity_id = any(?::int4[]) and kind = ${kind} and at < ?::timestamptz
    order by entity_id, source_id, external_id for update
  )
  delete from signals s using old
  where s.kind = ${kind} and s.entity_id = old.entity_id and s.source_id = old.source_id
    and s.external_id = old.external_id`;

const purgeLinks = `
  with old as materialized (
    select entity_id, kind, source_id, from_id, to_id from links
    where entity_id = any(?::int4[]) and kind = any(?::int2[]) and at < ?::timestamptz
    order by entity_id, kind, source_id, from_id, to_id for update
  )
  delete from links l using old
  where l.entity_id = old.entity_id and l.kind = old.kind and l.source_id = old.source_id
    and l.from_id = old.from_id and l.to_id = old.to_id`;

/** What is purged was watched, and says nothing any more: it is no zero. */
const shortenCoverage = `
  update streams set covered_from = ?::timestamptz where covered_from < ?::timestamptz`;

const nextEntities = `
  select entity_id from entities where entity_id > ? order by entity_id limit ${entitiesAtOnce}`;

/**
 * Purges what is older than the organisation keeps it. Readings and published
 * summits stay. Cut in between, it goes on the next time.
 *
 * @returns how many signals went
 */
export async function purgeExpired(
  options: PurgeExpiredOptions,
): Promise<number> {
  const { knex, signalsBefore, deadLettersBefore, signal } = options;
  await knex.raw(shortenCoverage, [signalsBefore, signalsBefore]);
  let purged = 0;
  let last = 0;
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await knex.raw(nextEntities, [last]);
    if (!rows.length) break;
    const ids: number[] = rows.map(
      (row: { entity_id: number }) => row.entity_id,
    );
    purged += await purgeEntities(knex, ids, signalsBefore);
    last = ids[ids.length - 1];
  }
  await knex('dead_letters').where('at', '<', deadLettersBefore).delete();
  await knex('unmapped_facts').where('at', '<', signalsBefore).delete();
  await knex('tombstones').where('removed_at', '<', signalsBefore).delete();
  return purged;
}

/** Of some entities, in one transaction. */
export function purgeEntities(
  knex: Knex,
  ids: number[],
  before: Date,
): Promise<number> {
  return knex.transaction(async tx => {
    let purged = 0;
    for (const kind of kinds) {
      const { rowCount } = await tx.raw(purgeSignals(kind), [ids, before]);
      purged += rowCount;
    }
    await tx.raw(purgeLinks, [ids, links, before]);
    return purged;
  });
}
