import type { Knex } from 'knex';
import { z } from 'zod';
import type { PurgeStatement } from './purge';

/** A node of a plan, as far as it is read here. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

const planNodeSchema: z.ZodType<PlanNode> = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  get Plans() {
    return z.array(planNodeSchema).optional();
  },
});

const planSchema = z.array(z.object({ Plan: planNodeSchema })).min(1);

/** How a statement reads each table: `Index Scan of signals_change`. It is not run. */
export async function plannedScans(
  knex: Knex,
  { sql, bindings }: PurgeStatement,
): Promise<string[]> {
  const { rows } = await knex.raw(`explain (format json) ${sql}`, bindings);
  const [{ Plan: root }] = planSchema.parse(rows[0]['QUERY PLAN']);
  return [...new Set(scansOf(root))];
}

function scansOf(node: PlanNode): string[] {
  const table = node['Relation Name'];
  const own =
    table && node['Node Type'].includes('Scan')
      ? [`${node['Node Type']} of ${table}`]
      : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

/** Whether a scan reads a whole table. */
export function readsAll(scan: string): boolean {
  return scan.startsWith('Seq Scan');
}
