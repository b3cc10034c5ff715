import type { Knex } from 'knex';
import type { Need } from 'backstage-plugin-platform-value-node';
import { kindCodes } from '../codes';
import { pushedPrefix } from '../push/pushedSourceId';
import { readMeasuredCoverage } from './readMeasuredCoverage';

/** When a source watched an entity for something. Epoch seconds, half-open. */
export interface CoverageRow {
  entityId: number;
  need: Need;
  /** The id of the source. */
  source: string;
  from: number;
  until: number;
}

/** That something should arise for an entity. */
export interface ExpectationRow {
  entityId: number;
  need: Need;
}

const coverage = `
  select c.entity_id, c.kind, o.id as source, extract(epoch from c.covered_from)::float8 as "from",
    extract(epoch from c.covered_until)::float8 as until
  from coverage c join sources o on o.source_id = c.source_id
  where c.entity_id = any(?::int4[]) and c.covered_until > c.covered_from`;

const expectations = `
  select distinct entity_id, kind from expectations where entity_id = any(?::int4[])`;

interface CoverageOfKind {
  entity_id: number;
  kind: number;
  source: string;
  from: number;
  until: number;
}

interface ExpectedKind {
  entity_id: number;
  kind: number;
}

const measurement = kindCodes.code('measurement');
const evidence = kindCodes.code('evidence');

/** Of which each stream is watched by itself. */
function isNamed({ kind, source }: CoverageOfKind): boolean {
  return (
    kind === measurement ||
    (kind === evidence && source.startsWith(pushedPrefix))
  );
}

/** What was watched of entities, and what should arise there. */
export async function readCoverage(
  knex: Knex,
  entityIds: number[],
): Promise<{ coverage: CoverageRow[]; expectations: ExpectationRow[] }> {
  const [watched, expected]: [
    { rows: CoverageOfKind[] },
    { rows: ExpectedKind[] },
  ] = await Promise.all([
    knex.raw(coverage, [entityIds]),
    knex.raw(expectations, [entityIds]),
  ]);
  const measured = watched.rows.filter(isNamed);
  const others = watched.rows.filter(row => !isNamed(row));
  const ofMetrics = await readMeasuredCoverage(
    knex,
    measured.map(row => row.entity_id),
  );
  return {
    coverage: [...others.map(coverageRow), ...ofMetrics],
    // Of a metric that was ever told of an entity, more is to come.
    expectations: [...expected.rows.map(expectationRow), ...ofMetrics],
  };
}

function coverageRow(row: CoverageOfKind): CoverageRow {
  const { source, from, until } = row;
  return { ...expectationRow(row), source, from, until };
}

function expectationRow(row: ExpectedKind): ExpectationRow {
  return { entityId: row.entity_id, need: kindCodes.word(row.kind) };
}
