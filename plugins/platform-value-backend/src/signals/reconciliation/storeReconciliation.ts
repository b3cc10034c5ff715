import type { Knex } from 'knex';
import type { Slice } from '../collecting/Slice';
import type { Comparison } from './compareFacts';

const store = `
  update streams set reconciled_at = coalesce(?::timestamptz, reconciled_at), present = coalesce(?::int4, present),
    missing = coalesce(?::int4, missing), surplus = coalesce(?::int4, surplus), reconciliation_due_at = ?::timestamptz,
    lease = null, lease_until = null,
    cursor = case when ?::int4 > 0 then null else cursor end,
    due_at = case when ?::int4 > 0 then ?::timestamptz else due_at end
  where partition_id = ? and stream = ? and lease = ?::uuid`;

/**
 * Keeps what a reconciliation found, gives the lease back, and has a stream read anew
 * of which something was missing.
 */
export async function storeReconciliation(
  knex: Knex,
  { partitionId, stream, lease }: Slice,
  found: { comparison?: Comparison; now?: Date; nextAt: Date | null },
): Promise<void> {
  const { comparison, now = null, nextAt } = found;
  const missing = comparison?.missing.length ?? null;
  await knex.raw(store, [
    ...[now, comparison?.present ?? null, missing],
    ...[comparison?.surplus.length ?? null, nextAt, missing, missing, now],
    ...[partitionId, stream, lease],
  ] as Knex.Value[]);
}
