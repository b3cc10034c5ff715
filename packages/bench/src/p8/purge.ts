import type { Knex } from 'knex';

/** The most entities that one statement purges. */
export const entitiesPerPurge = 100;

/**
 * Deletes the signals of some entities and one kind from before a moment. They
 * are locked in the order of their key, as the writers do, so that a purge
 * and a late correction can't deadlock. The kind stands in the text of the
 * statement: so it is planned for its own partition alone, in which a row's
 * place says which one it is.
 */
function purgeSignals(kind: number): string {
  return `
  delete from signals s where s.kind = ${kind} and s.ctid = any (array(
    select ctid from signals
    where entity_id = any(?::int4[]) and kind = ${kind} and at < ?
    order by entity_id, source_id, external_id
    for update
  ))`;
}

/** What is linked to a deployment that is gone has nothing to show any more. */
const purgeLinks = `
  delete from links l where l.ctid = any (array(
    select ctid from links
    where entity_id = any(?::int4[]) and kind = any(?::int2[]) and at < ?
    order by entity_id, kind, source_id, from_id, to_id
    for update
  ))`;

/** What is purged by one statement. */
export interface PurgeSlice {
  entityIds: number[];
  before: Date;
}

/** A statement of a purge, with its bindings. */
export interface PurgeStatement {
  sql: string;
  bindings: Knex.Value[];
}

/** The statements that purge a slice, signals kind by kind and then links. */
export function purgeStatements(
  { entityIds, before }: PurgeSlice,
  kinds: { signals: number[]; links: number[] },
): PurgeStatement[] {
  return [
    ...kinds.signals.map(kind => ({
      sql: purgeSignals(kind),
      bindings: [entityIds, before] as Knex.Value[],
    })),
    {
      sql: purgeLinks,
      bindings: [entityIds, kinds.links, before] as Knex.Value[],
    },
  ];
}
