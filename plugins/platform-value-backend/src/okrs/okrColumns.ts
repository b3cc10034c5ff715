import type { KeyResultRow, ObjectiveRow } from './import/importedRows';

/** An objective as the table holds it. Days are `yyyy-mm-dd`. */
export interface ObjectiveColumns {
  id: string;
  parent: string | null;
  period_start: string;
  period_end: string;
  owner: string;
  state: string;
  title: string;
  description: string | null;
  url: string | null;
}

/** A key result as the table holds it. Days are `yyyy-mm-dd`. */
export interface KeyResultColumns {
  id: string;
  objective: string;
  function: string;
  kind: string;
  baseline: number;
  baseline_at: string;
  target: number | null;
  low: number | null;
  high: number | null;
  due: string;
  money: string | null;
  metric_id: string | null;
  scope: string | null;
  days: number | null;
  unit: string | null;
  title: string;
}

/** A select list of all columns of objectives. */
export const objectiveSelect = `o.id, o.parent, o.period_start::text, o.period_end::text, o.owner, o.state, o.title,
  o.description, o.url`;

/** A select list of all columns of key results. */
export const keyResultSelect = `k.id, k.objective, k.function, k.kind, k.baseline, k.baseline_at::text, k.target, k.low,
  k.high, k.due::text, k.money, k.metric_id, k.scope, k.days, k.unit, k.title`;

/** An objective of a file as the table holds it. */
export function objectiveColumnsOf(row: ObjectiveRow): ObjectiveColumns {
  const { id, parent = null, owner, state, title } = row;
  const { period, description = null, url = null } = row;
  return {
    ...{ id, parent, owner, state, title, description, url },
    period_start: period.start,
    period_end: period.end,
  };
}

/** A key result of a file as the table holds it. */
export function keyResultColumnsOf(
  row: KeyResultRow,
  objective: string,
): KeyResultColumns {
  const { id, kind, baseline, due, title, measuredBy } = row;
  const { target = null, money = null, unit = null, range } = row;
  return {
    ...{ id, objective, kind, due, title, target, money, unit },
    function: row.function,
    baseline: baseline.value,
    baseline_at: baseline.at,
    low: range?.low ?? null,
    high: range?.high ?? null,
    metric_id: measuredBy?.metricId ?? null,
    scope: measuredBy?.scope ?? null,
    days: measuredBy?.days ?? null,
  };
}
