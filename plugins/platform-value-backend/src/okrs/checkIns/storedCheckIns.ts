import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  CheckIn,
  NewCheckIn,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';

interface CheckInRow {
  at: Date;
  value: number;
  confidence: number | null;
  comment: string | null;
}

const insert = `
  insert into check_ins (at, key_result, value, confidence, comment)
  select ?::timestamptz, k.id, ?::float8, ?::float8, ? from key_results k where k.id = ?
  on conflict (key_result, at) do nothing`;

/** The same wherever a key result is asked for that is not there. */
export function unknownKeyResult(id: string): NotFoundError {
  return new NotFoundError(
    `no key result '${id}' is known; GET /okrs lists them`,
  );
}

/** @throws NotFoundError when there is no such key result. */
export async function requireKeyResult(knex: Knex, id: string): Promise<void> {
  const row = await knex('key_results').where({ id }).first('id');
  if (!row) throw unknownKeyResult(id);
}

/**
 * Adds what is said of a key result now; nothing said before changes.
 *
 * @throws NotFoundError when there is no such key result.
 * @throws ConflictError when something was said in the same millisecond.
 */
export async function addCheckIn(
  knex: Knex,
  id: string,
  { value, confidence, comment, now }: NewCheckIn & { now: Date },
): Promise<CheckIn> {
  await requireKeyResult(knex, id);
  const { rowCount } = await knex.raw(insert, [
    now,
    value,
    confidence ?? null,
    comment ?? null,
    id,
  ]);
  if (!rowCount) {
    throw new ConflictError('somebody checked in right now; try it again');
  }
  return { at: now.toISOString(), value, confidence, comment };
}

/**
 * What was said of a key result, newest first.
 *
 * @throws NotFoundError when there is no such key result.
 */
export async function readCheckIns(knex: Knex, id: string): Promise<CheckIn[]> {
  await requireKeyResult(knex, id);
  const rows: CheckInRow[] = await knex('check_ins')
    .where({ key_result: id })
    .orderBy('at', 'desc')
    .select('at', 'value', 'confidence', 'comment');
  return rows.map(({ at, value, confidence, comment }) => ({
    at: at.toISOString(),
    value,
    confidence: confidence ?? undefined,
    comment: comment ?? undefined,
  }));
}
