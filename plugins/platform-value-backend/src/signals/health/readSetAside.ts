import type {
  SetAside,
  SignalKind,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { kindCodes } from '../codes';

const wanted = `
  select distinct a.partition_id from assignments a
  where a.source_id = ? and a.until = 'infinity'`;

const unmapped = `
  select u.kind, u.reason, count(*)::int as count, min(u.external_id) as example
  from (${wanted}) w join unmapped_facts u on u.partition_id = w.partition_id
  group by u.kind, u.reason order by count desc, u.reason`;

const deadLetters = `
  select d.stream, d.reason, count(*)::int as count, min(d.external_id) as example
  from (${wanted}) w join dead_letters d on d.partition_id = w.partition_id
  group by d.stream, d.reason order by count desc, d.reason`;

interface Reason {
  reason: string;
  count: number;
  example: string;
}

/** Facts of a source that count nowhere. */
export interface SetAsideFacts {
  unmappedOf(kinds: SignalKind[]): SetAside;
  deadLettersOf(stream: string): SetAside;
}

/** Reads which facts of a source belong to no entity or could not be understood. */
export async function readSetAside(
  knex: Knex,
  sourceId: number,
): Promise<SetAsideFacts> {
  const [lost, dead] = await Promise.all([
    knex.raw(unmapped, [sourceId]),
    knex.raw(deadLetters, [sourceId]),
  ]);
  const unmappedRows: (Reason & { kind: number })[] = lost.rows;
  const deadRows: (Reason & { stream: string })[] = dead.rows;
  return {
    unmappedOf: kinds =>
      sumOf(
        unmappedRows.filter(row => kinds.includes(kindCodes.word(row.kind))),
      ),
    deadLettersOf: stream =>
      sumOf(deadRows.filter(row => row.stream === stream)),
  };
}

const mostReasons = 5;

function sumOf(rows: Reason[]): SetAside {
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    reasons: rows
      .slice(0, mostReasons)
      .map(({ reason, count, example }) => ({ reason, count, example })),
  };
}
