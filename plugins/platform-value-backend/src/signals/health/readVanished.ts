import type { Problem } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { implausible, isImplausible } from '../reconciliation/implausible';

const reconciled = `
  select s.stream, p.key, s.surplus, s.present - s.missing + s.surplus as stored, s.reconciled_at
  from streams s join partitions p on p.partition_id = s.partition_id
  where s.source_id = ? and s.surplus > 0
    and exists (select from assignments a where a.partition_id = s.partition_id and a.until = 'infinity')
  order by s.reconciled_at, p.key, s.stream`;

interface Row {
  stream: string;
  key: string;
  surplus: number;
  stored: number;
  reconciled_at: Date;
}

/** Streams of which so much was gone at the last reconciliation that it was kept. */
export async function readVanished(
  knex: Knex,
  sourceId: number,
): Promise<Problem[]> {
  const { rows } = await knex.raw(reconciled, [sourceId]);
  return rows.filter(isImplausible).map((row: Row) => ({
    code: 'vanished',
    subject: `${row.key} ${row.stream}`,
    ...implausible(row.stream, row.key, row),
    at: row.reconciled_at.toISOString(),
  }));
}
