import type { Budget } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';

interface BudgetRow {
  name: string;
  most: number | null;
  remaining: number | null;
  reserve: number;
  resets_at: Date | null;
  not_before: Date | null;
}

/** Of the windows of a budget, the one with the least share left. */
const tightest = `
  select distinct on (name) name, most, remaining, reserve, resets_at,
    (select max(p.not_before) from budgets p
      where p.source_id = b.source_id and p.name = b.name and p.not_before > ?::timestamptz) as not_before
  from budgets b where source_id = ?
  order by name, (resets_at > ?::timestamptz) desc nulls last, remaining::float8 / nullif(most, 0) nulls last, seconds`;

/** Reads what may still be spent of a source's credentials. */
export async function readBudgets(
  knex: Knex,
  sourceId: number,
  now: Date,
): Promise<Budget[]> {
  const { rows } = await knex.raw(tightest, [now, sourceId, now]);
  return rows.map((row: BudgetRow) => budgetOf(row, now));
}

/** What is left of a window that has ended is not known. */
function budgetOf(row: BudgetRow, now: Date): Budget {
  const { name, most, remaining, reserve, resets_at: resets } = row;
  const known = most !== null && resets !== null && resets > now;
  return {
    name,
    notBefore: row.not_before?.toISOString(),
    ...(known && {
      limit: most,
      remaining: Math.max(0, remaining ?? most),
      reserve: Math.round(most * reserve),
      resetsAt: resets.toISOString(),
    }),
  };
}
