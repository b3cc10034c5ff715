import type { Knex } from 'knex';

/**
 * How long the catalog may go on with what it was told before, in
 * milliseconds: the module asks at most every ten seconds, and five are for
 * writing and for clocks that differ. Only after it does asking the catalog to
 * process an entity again help.
 */
export const linksSettleAfter = 15_000;

/** Whose links are not what the catalog shows any more. */
export interface ChangedLinks {
  entityIds: readonly number[];
  /** Ids whose title, objective or place changed; what is linked to them is meant. */
  keyResults: readonly string[];
  objectives: readonly string[];
}

const statement = `
  insert into changed_links (due_at, entity_id)
  select ?::timestamptz, c.entity_id from (
    select unnest(?::int4[]) as entity_id
    union
    select l.entity_id from key_result_links l join key_results k on k.id = l.key_result
    where l.until = 'infinity' and (k.id = any(?::text[]) or k.objective = any(?::text[]))
  ) c
  order by c.entity_id
  on conflict (entity_id) do update set due_at = excluded.due_at`;

/** Notes that the catalog has to process entities again. */
export async function markChangedLinks(
  knex: Knex,
  { entityIds, keyResults, objectives }: ChangedLinks,
  now: Date,
): Promise<void> {
  const dueAt = new Date(now.getTime() + linksSettleAfter);
  await knex.raw(statement, [
    dueAt,
    [...entityIds],
    [...keyResults],
    [...objectives],
  ]);
}
