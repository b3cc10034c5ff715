import type { Knex } from 'knex';

/** An entity that signals can be pushed for, or what it is instead. */
export interface PushTarget {
  entityId: number;
  /** In lower case. */
  kind: string;
}

const statement = `
  select entity_id, ref, kind from entities where ref = any(?::text[]) and removed_at is null`;

/** Entities of the catalog's mirror by ref; unknown ones are left out. */
export async function readPushTargets(
  knex: Knex,
  refs: string[],
): Promise<Map<string, PushTarget>> {
  const { rows } = await knex.raw(statement, [[...new Set(refs)]]);
  return new Map(
    rows.map((row: { entity_id: number; ref: string; kind: string }) => [
      row.ref,
      { entityId: row.entity_id, kind: row.kind },
    ]),
  );
}
