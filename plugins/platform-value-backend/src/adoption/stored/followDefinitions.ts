import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { memberKinds } from '../../catalog/memberships';
import type { DefinitionsInForce } from '../../platforms/DefinitionsInForce';

/** To be raised when histories are made in another way. */
const version = 1;

const remember = `
  insert into adoption_definitions as d (computed_at, hash) values (?, ?)
  on conflict (one) do update set computed_at = excluded.computed_at, hash = excluded.hash
  where d.hash <> excluded.hash
  returning hash`;

const markAll = `
  insert into stale_adoptions (since, entity_id)
  select ?::timestamptz, e.entity_id from entities e
  where e.kind = any(?::text[]) and (e.removed_at is null
    or exists (select from adoption_histories h where h.entity_id = e.entity_id))
  order by e.entity_id
  on conflict (entity_id) do nothing`;

/** Marks everything when the definitions are not those of the last time. */
export async function followDefinitions(
  tx: Knex,
  { capabilities, mandates, deprecations }: DefinitionsInForce,
  now: Date,
): Promise<void> {
  const said = JSON.stringify([version, capabilities, mandates, deprecations]);
  const hash = createHash('sha256').update(said).digest('base64');
  const { rows } = await tx.raw(remember, [now, hash]);
  if (rows.length) await tx.raw(markAll, [now, memberKinds]);
}
