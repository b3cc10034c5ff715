import type { Need } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { CoverageRow } from './readCoverage';

/** A stream of measurements is named as what a metric needs: `measurement <metric id>`. */
const statement = `
  select a.entity_id, s.stream, o.id as source, extract(epoch from s.covered_from)::float8 as "from",
    extract(epoch from least(a.until, s.watched_until))::float8 as until
  from assignments a
  join streams s on s.partition_id = a.partition_id
  join sources o on o.source_id = a.source_id
  where a.entity_id = any(?::int4[]) and s.stream like 'measurement %'
    and least(a.until, s.watched_until) > s.covered_from`;

interface Row {
  entity_id: number;
  stream: Extract<Need, `measurement ${string}`>;
  source: string;
  from: number;
  until: number;
}

/**
 * When measurements of entities were watched, each metric by itself: who tells
 * the one may never have told the other.
 */
export async function readMeasuredCoverage(
  knex: Knex,
  entityIds: number[],
): Promise<CoverageRow[]> {
  if (!entityIds.length) return [];
  const { rows } = await knex.raw(statement, [[...new Set(entityIds)]]);
  return rows.map(({ entity_id: entityId, stream, ...rest }: Row) => ({
    entityId,
    need: stream,
    ...rest,
  }));
}
