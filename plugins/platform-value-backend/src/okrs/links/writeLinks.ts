import type { LinkOrigin } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { LinkKey } from './LinkKey';

/** Who ties or unties, and when. */
export interface LinkWriting {
  origin: LinkOrigin;
  now: Date;
}

const open = `
  insert into key_result_links (since, entity_id, origin, key_result)
  select ?::timestamptz, i.entity_id, ?, i.key_result
  from unnest(?::int4[], ?::text[]) as i(entity_id, key_result)
  where not exists (
    select from key_result_links l where l.entity_id = i.entity_id and l.key_result = i.key_result
      and l.origin = ? and l.until = 'infinity'
  )
  order by i.entity_id, i.key_result collate "C"
  on conflict (entity_id, key_result, origin, since) do update set until = 'infinity'`;

const close = `
  update key_result_links l set until = ?::timestamptz
  from unnest(?::int4[], ?::text[]) as i(entity_id, key_result)
  where l.entity_id = i.entity_id and l.key_result = i.key_result and l.origin = ? and l.until = 'infinity'`;

/** Ties entities to key results; what is tied already stays as it is. */
export async function openLinks(
  knex: Knex,
  links: readonly LinkKey[],
  { origin, now }: LinkWriting,
): Promise<void> {
  if (!links.length) return;
  await knex.raw(open, [now, origin, ...columnsOf(links), origin]);
}

/** Unties entities from key results; that they were tied stays known. */
export async function closeLinks(
  knex: Knex,
  links: readonly LinkKey[],
  { origin, now }: LinkWriting,
): Promise<void> {
  if (!links.length) return;
  await knex.raw(close, [now, ...columnsOf(links), origin]);
}

function columnsOf(links: readonly LinkKey[]): [number[], string[]] {
  return [
    links.map(({ entity_id }) => entity_id),
    links.map(({ key_result }) => key_result),
  ];
}
