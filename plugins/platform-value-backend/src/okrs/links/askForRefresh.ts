import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';

/** The most entities that one run asks for. */
const mostPerRun = 200;

/** How many are asked for at once. */
const atOnce = 10;

/** How long one is left alone that the catalog could not be asked for. */
const retryAfter = 60_000;

interface ChangedRow {
  entity_id: number;
  due_at: Date;
  /** Absent when the entity is gone from the catalog. */
  ref: string | null;
}

const due = `
  select c.entity_id, c.due_at, e.ref from changed_links c
  left join entities e on e.entity_id = c.entity_id and e.removed_at is null
  where c.due_at <= ?::timestamptz order by c.due_at, c.entity_id limit ${mostPerRun}`;

const forget = `
  delete from changed_links c using unnest(?::int4[], ?::timestamptz[]) as i(entity_id, due_at)
  where c.entity_id = i.entity_id and c.due_at = i.due_at`;

const postpone = `
  update changed_links set due_at = ?::timestamptz where entity_id = any(?::int4[])`;

/** @internal */
export interface AskForRefreshOptions {
  knex: Knex;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  catalog: Pick<CatalogService, 'refreshEntity'>;
  now: Date;
}

/**
 * Asks the catalog to process the entities again whose links changed, and
 * forgets each when it is asked for. What changed again meanwhile stays due.
 *
 * @returns how many
 * @throws Error of the catalog, for the first it could not be asked for;
 * those are asked for again in a minute
 */
export async function askForRefresh({
  knex,
  auth,
  catalog,
  now,
}: AskForRefreshOptions): Promise<number> {
  const { rows } = await knex.raw(due, [now]);
  const changed: ChangedRow[] = rows;
  if (!changed.length) return 0;
  const credentials = await auth.getOwnServiceCredentials();
  const failures = new Map<ChangedRow, unknown>();
  const ask = async (row: ChangedRow) => {
    try {
      if (row.ref) await catalog.refreshEntity(row.ref, { credentials });
    } catch (error) {
      failures.set(row, error);
    }
  };
  for (let i = 0; i < changed.length; i += atOnce) {
    await Promise.all(changed.slice(i, i + atOnce).map(ask));
  }
  const asked = changed.filter(row => !failures.has(row));
  await knex.raw(forget, [
    asked.map(({ entity_id }) => entity_id),
    asked.map(({ due_at }) => due_at),
  ]);
  if (failures.size) {
    const later = new Date(now.getTime() + retryAfter);
    const ids = [...failures.keys()].map(({ entity_id }) => entity_id);
    await knex.raw(postpone, [later, ids]);
    throw [...failures.values()][0];
  }
  return asked.length;
}
