import type { Knex } from 'knex';
import { kindCodes } from '../codes';
import type { StoredSignal } from '../DatabaseSignalStore';

const statement = `
  select min(i.place)::int4 as place
  from unnest(?::int4[], ?::int2[], ?::int2[], ?::text[]) with ordinality
    as i(entity_id, kind, source_id, external_id, place)
  where not exists (
    select from signals s where s.entity_id = i.entity_id and s.kind = i.kind and s.source_id = i.source_id
      and s.external_id = i.external_id collate "C"
  )
  group by i.entity_id, i.kind, i.source_id, i.external_id collate "C"`;

/** Those of some signals that the store does not know; of a doubled one the first. */
export async function readNewSignals(
  knex: Knex,
  signals: readonly StoredSignal[],
): Promise<Set<StoredSignal>> {
  const { rows } = await knex.raw(statement, [
    signals.map(signal => signal.entityId),
    signals.map(signal => kindCodes.code(signal.kind)),
    signals.map(signal => signal.sourceId),
    signals.map(signal => signal.externalId),
  ]);
  return new Set(rows.map((row: { place: number }) => signals[row.place - 1]));
}
