import type { Knex } from 'knex';
import type { SignalKind } from 'backstage-plugin-platform-value-common';
import { kindCodes } from '../codes';

/** When a source watched an entity for a kind. Epoch seconds, half-open. */
export interface CoverageRow {
  entityId: number;
  kind: SignalKind;
  sourceId: number;
  from: number;
  until: number;
}

/** That a kind should arise for an entity, and what says so. */
export interface ExpectationRow {
  entityId: number;
  kind: SignalKind;
  because: string;
}

const coverage = `
  select entity_id, kind, source_id, extract(epoch from covered_from)::float8 as "from",
    extract(epoch from covered_until)::float8 as until
  from coverage
  where entity_id = any(?::int4[]) and covered_until > covered_from`;

const expectations = `
  select entity_id, kind, min(because) as because from expectations
  where entity_id = any(?::int4[]) group by entity_id, kind`;

interface Row {
  entity_id: number;
  kind: number;
  source_id: number;
  from: number;
  until: number;
  because: string;
}

/** What was watched of entities, and what should arise there. */
export async function readCoverage(
  knex: Knex,
  entityIds: number[],
): Promise<{ coverage: CoverageRow[]; expectations: ExpectationRow[] }> {
  const [watched, expected] = await Promise.all([
    knex.raw(coverage, [entityIds]),
    knex.raw(expectations, [entityIds]),
  ]);
  return {
    coverage: watched.rows.map((row: Row) => ({
      entityId: row.entity_id,
      kind: kindCodes.word(row.kind),
      sourceId: row.source_id,
      from: row.from,
      until: row.until,
    })),
    expectations: expected.rows.map((row: Row) => ({
      entityId: row.entity_id,
      kind: kindCodes.word(row.kind),
      because: row.because,
    })),
  };
}
