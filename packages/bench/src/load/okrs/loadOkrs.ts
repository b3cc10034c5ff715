import type { Knex } from 'knex';
import { Draw } from '../Draw';
import { refOf } from '../loadEntities';
import { historyEnd, type StoreSize } from '../StoreSize';

/** How many entities serve the same objective. */
const entitiesPerObjective = 50;

const functions = ['engineering', 'product', 'business', 'engineering'];

const insertObjectives = `
  insert into objectives (period_start, period_end, id, owner, state, title)
  select '2025-10-01', '2026-12-31', 'objective-' || n, 'group:default/team-' || n, 'active',
    'Grow premium conversions in region ' || n
  from generate_series(0, ?::int4 - 1) n`;

/** Four each; the last is measured by a metric, the others by people. */
const insertKeyResults = `
  insert into key_results (baseline, target, baseline_at, due, id, objective, function, kind, unit, title,
    metric_id, scope, days)
  select 31, 40, '2025-10-01', '2026-12-31', 'key-result-' || n || '-' || k, 'objective-' || n,
    (?::text[])[k + 1], 'increase', 'percent', 'More customers stay with premium in their first month',
    case k when 3 then 'deployment-frequency' end, case k when 3 then (?::text[])[n + 1] end,
    case k when 3 then 90 end
  from generate_series(0, ?::int4 - 1) n, generate_series(0, 3) k`;

const insertCheckIns = `
  insert into check_ins (at, value, confidence, key_result, comment)
  select at, 31 + extract(month from at) / 2, 0.6, k.id, 'Two experiments won, the third is running.'
  from key_results k, generate_series(?::timestamptz - interval '80 days', ?::timestamptz, interval '14 days') at
  where k.metric_id is null`;

const insertLinks = `
  insert into key_result_links (since, entity_id, origin, key_result)
  select ?::timestamptz - interval '80 days', l.entity_id, 'page', l.key_result
  from unnest(?::int4[], ?::text[]) as l(entity_id, key_result)`;

/** Ties each entity to two key results of the objective that its neighbours serve too. */
export async function loadOkrs(
  knex: Knex,
  { size, ids }: { size: StoreSize; ids: number[] },
): Promise<void> {
  const count = Math.ceil(size.entities / entitiesPerObjective);
  const scopes = Array.from({ length: count }, (_, n) =>
    refOf(n * entitiesPerObjective),
  );
  const links = ids.flatMap((id, entity) => linksOf(size, { id, entity }));
  await knex.raw(insertObjectives, [count]);
  await knex.raw(insertKeyResults, [functions, scopes, count] as Knex.Value[]);
  await knex.raw(insertCheckIns, [historyEnd, historyEnd]);
  await knex.raw(insertLinks, [
    historyEnd,
    links.map(({ id }) => id),
    links.map(({ keyResult }) => keyResult),
  ] as Knex.Value[]);
}

function linksOf(
  { seed }: StoreSize,
  { id, entity }: { id: number; entity: number },
) {
  const objective = Math.floor(entity / entitiesPerObjective);
  const first = new Draw(seed, entity, 'key results').integer(0, 3);
  return [first, (first + 1) % 4].map(k => ({
    id,
    keyResult: `key-result-${objective}-${k}`,
  }));
}
