import type { Need } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { factIdPrefix } from '../push/factIdPrefix';
import type { CoverageRow } from './readCoverage';

/** Such streams are named as what a metric needs: `measurement <metric id>`, `fact <fact id>`. */
const statement = `
  select a.entity_id, s.stream, o.id as source, extract(epoch from s.covered_from)::float8 as "from",
    extract(epoch from least(a.until, s.watched_until))::float8 as until
  from assignments a
  join streams s on s.partition_id = a.partition_id
  join sources o on o.source_id = a.source_id
  where a.entity_id = any(?::int4[]) and (s.stream like 'measurement %' or s.stream like 'fact %')
    and least(a.until, s.watched_until) > s.covered_from`;

interface Row {
  entity_id: number;
  stream: Extract<Need, `measurement ${string}` | `fact ${string}`>;
  source: string;
  from: number;
  until: number;
}

/**
 * When measurements and facts of entities were watched, each metric and fact by
 * itself: who tells the one may never have told the other. Whoever tells any
 * fact watches `fact` too.
 */
export async function readMeasuredCoverage(
  knex: Knex,
  entityIds: number[],
): Promise<CoverageRow[]> {
  if (!entityIds.length) return [];
  const { rows } = await knex.raw(statement, [[...new Set(entityIds)]]);
  return rows.flatMap(({ entity_id: entityId, stream, ...rest }: Row) =>
    needsOf(stream).map(need => ({ entityId, need, ...rest })),
  );
}

function needsOf(stream: Row['stream']): Need[] {
  return stream.startsWith(factIdPrefix) ? [stream, 'fact'] : [stream];
}
