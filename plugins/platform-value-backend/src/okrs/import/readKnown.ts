import type { Knex } from 'knex';
import {
  keyResultSelect,
  objectiveSelect,
  type KeyResultColumns,
  type ObjectiveColumns,
} from '../okrColumns';
import { linkKeyOf, type LinkKey } from '../links/LinkKey';
import type { CheckedFile } from './checkEntries';

/** A check-in as it is stored. */
export interface KnownCheckIn {
  key_result: string;
  /** Epoch milliseconds. */
  at: number;
  value: number;
  confidence: number | null;
  comment: string | null;
}

/** A key result as it is stored, and whether its baseline can still change. */
export interface KnownKeyResult {
  columns: KeyResultColumns;
  started: boolean;
}

/** What the store holds of what a file names. */
export interface KnownOkrs {
  /** All there are, since parents form one tree. */
  objectives: Map<string, ObjectiveColumns>;
  keyResults: Map<string, KnownKeyResult>;
  checkIns: KnownCheckIn[];
  /** Open links that an import made, by {@link linkKeyOf}, with the entity's ref. */
  links: Map<string, { key: LinkKey; ref: string }>;
  /** Ids of entities that are in the catalog, by ref. */
  entities: Map<string, number>;
}

const objectives = `select ${objectiveSelect} from objectives o`;

const keyResults = `
  select ${keyResultSelect}, (o.state <> 'draft' and o.period_start <= ?::date)
    or exists (select from check_ins c where c.key_result = k.id) as started
  from key_results k join objectives o on o.id = k.objective where k.id = any(?::text[])`;

const checkIns = `
  select key_result, extract(epoch from at)::float8 * 1000 as at, value, confidence, comment
  from check_ins where key_result = any(?::text[])`;

const links = `
  select l.entity_id, l.key_result, e.ref from key_result_links l join entities e using (entity_id)
  where l.key_result = any(?::text[]) and l.origin = 'import' and l.until = 'infinity'`;

const entities = `
  select entity_id, ref from entities where ref = any(?::text[]) and removed_at is null`;

/** Reads what is stored of what a file names. */
export async function readKnown(
  knex: Knex,
  { file, today }: { file: CheckedFile; today: string },
): Promise<KnownOkrs> {
  const ids = file.keyResults.map(({ row }) => row.id);
  const refs = new Set(
    file.keyResults.flatMap(({ row }) => row.entities ?? []),
  );
  const rowsOf = async (statement: string, bindings: unknown[]) =>
    (await knex.raw(statement, bindings as Knex.RawBinding[])).rows;
  const found: ObjectiveColumns[] = await rowsOf(objectives, []);
  const known = await rowsOf(keyResults, [today, ids]);
  const open = await rowsOf(links, [ids]);
  return {
    objectives: new Map(found.map(row => [row.id, row])),
    keyResults: new Map(known.map(knownOf)),
    checkIns: await rowsOf(checkIns, [ids]),
    links: new Map(
      open.map(({ ref, ...key }: LinkKey & { ref: string }) => [
        linkKeyOf(key),
        { key, ref },
      ]),
    ),
    entities: new Map(
      (await rowsOf(entities, [[...refs]])).map(
        (row: { ref: string; entity_id: number }) => [row.ref, row.entity_id],
      ),
    ),
  };
}

function knownOf({
  started,
  ...columns
}: KeyResultColumns & { started: boolean }): [string, KnownKeyResult] {
  return [columns.id, { columns, started }];
}
