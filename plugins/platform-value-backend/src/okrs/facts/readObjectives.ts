import type { Knex } from 'knex';
import { objectiveSelect, type ObjectiveColumns } from '../okrColumns';

/** Days, the first and the last, as `yyyy-mm-dd`. */
export interface Days {
  start: string;
  end: string;
}

const statement = `
  select ${objectiveSelect} from objectives o
  where (:start::date is null or (o.period_start <= :end::date and o.period_end >= :start::date))
    and (:ids::text[] is null or o.id = any(:ids::text[]))
  order by o.period_start desc, o.id`;

/** Objectives whose period shares a day with `within`, the newest first. */
export async function readObjectives(
  knex: Knex,
  { within, ids }: { within?: Days; ids?: string[] },
): Promise<ObjectiveColumns[]> {
  const { rows } = await knex.raw(statement, {
    start: within?.start ?? null,
    end: within?.end ?? null,
    ids: ids ?? null,
  } as Knex.ValueDict);
  return rows;
}
