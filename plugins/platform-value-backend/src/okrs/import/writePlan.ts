import type { Knex } from 'knex';
import { markChangedLinks } from '../links/markChangedLinks';
import { closeLinks, openLinks } from '../links/writeLinks';
import type { ImportPlan } from './planImport';

const objectiveTypes = `period_start date, period_end date, id text, parent text, owner text, state text, title text,
  description text, url text`;

const keyResultTypes = `baseline float8, target float8, low float8, high float8, baseline_at date, due date, days int4,
  id text, objective text, function text, kind text, money text, metric_id text, scope text, unit text, title text`;

const checkIns = `
  insert into check_ins (at, value, confidence, key_result, comment)
  select to_timestamp(i.at / 1000), i.value, i.confidence, i.key_result, i.comment
  from json_to_recordset(?::json) as i(key_result text, at float8, value float8, confidence float8, comment text)
  order by i.key_result collate "C", i.at
  on conflict (key_result, at) do nothing`;

/** Inserts rows, or replaces those of the same id, in the order of their ids. */
function replaceStatement(table: string, types: string): string {
  const names = types.split(',').map(each => each.trim().split(' ')[0]);
  const updates = names
    .filter(name => name !== 'id')
    .map(name => `${name} = excluded.${name}`);
  return `
    insert into ${table} (${names})
    select ${names} from json_to_recordset(?::json) as i(${types})
    order by i.id collate "C"
    on conflict (id) do update set ${updates}`;
}

const objectives = replaceStatement('objectives', objectiveTypes);
const keyResults = replaceStatement('key_results', keyResultTypes);

/** Writes what a plan says, and nothing when it says nothing. */
export async function writePlan(
  knex: Knex,
  plan: ImportPlan,
  now: Date,
): Promise<void> {
  const write = async (statement: string, rows: readonly object[]) => {
    if (rows.length) await knex.raw(statement, [JSON.stringify(rows)]);
  };
  await write(objectives, plan.objectives);
  await write(keyResults, plan.keyResults);
  await write(checkIns, plan.checkIns);
  await openLinks(knex, plan.opened, { origin: 'import', now });
  await closeLinks(knex, plan.closed, { origin: 'import', now });
  await markChangedLinks(knex, changesOf(plan), now);
}

function changesOf({
  opened,
  closed,
  objectives: parents,
  keyResults: own,
}: ImportPlan) {
  return {
    entityIds: [...opened, ...closed].map(({ entity_id }) => entity_id),
    keyResults: own.map(({ id }) => id),
    objectives: parents.map(({ id }) => id),
  };
}
