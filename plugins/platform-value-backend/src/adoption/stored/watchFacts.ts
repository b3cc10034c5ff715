import type { Knex } from 'knex';
import { memberKinds } from '../../catalog/memberships';
import { pushedPrefix } from '../../signals/push/pushedSourceId';

const refresh = `
  with told as (
    select substr(s.stream, 6) as fact, min(s.covered_from) as watched_from, max(s.watched_until) as watched_until
    from sources o join streams s on s.source_id = o.source_id
    where starts_with(o.id, ?) and s.stream = any(?::text[]) and s.watched_until > s.covered_from
    group by 1
  ), before as (
    select t.fact, w.watched_from from told t left join fact_watches w on w.fact = t.fact collate "C"
  ), written as (
    insert into fact_watches as w (fact, watched_from, watched_until)
    select fact, watched_from, watched_until from told order by fact collate "C"
    on conflict (fact) do update set watched_from = excluded.watched_from, watched_until = excluded.watched_until
    where (w.watched_from, w.watched_until) is distinct from (excluded.watched_from, excluded.watched_until)
    returning fact, watched_from
  )
  select w.fact from written w join before b on b.fact = w.fact collate "C"
  where b.watched_from is distinct from w.watched_from`;

const markDirty = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, entity_id from entities where removed_at is null and kind = any(?::text[])
  order by entity_id
  on conflict (entity_id) do nothing`;

/**
 * Takes down since when and until when facts were pushed. Who counts the calls
 * of a capability counts those of everybody: whom they don't name made none.
 * When a fact is first pushed, what was unknown of everybody is known.
 */
export async function watchFacts(
  tx: Knex,
  facts: string[],
  now: Date,
): Promise<void> {
  if (!facts.length) return;
  const streams = facts.map(fact => `fact ${fact}`);
  const { rows } = await tx.raw(refresh, [pushedPrefix, streams]);
  if (rows.length) await tx.raw(markDirty, [now, memberKinds]);
}
