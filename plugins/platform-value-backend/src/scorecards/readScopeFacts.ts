import type { Knex } from 'knex';
import type {
  Need,
  ObservationKind,
  Observations,
} from 'backstage-plugin-platform-value-node';
import type { ScopeMember } from '../catalog/ScopeMember';
import type { Range } from '../metrics';
import type { ScopeFacts } from '../metrics';
import {
  readCoverage,
  type CoverageRow,
  type ExpectationRow,
} from '../signals/observations/readCoverage';
import {
  readIdentifiedObservations,
  readObservations,
} from '../signals/observations/readObservations';

/** Facts of a scope, with what coverage says of where they are from. */
export interface LoadedFacts {
  facts: ScopeFacts;
  coverage: CoverageRow[];
}

/** Rows by a key, each group in their order. */
export function groupBy<T, K>(
  rows: readonly T[],
  keyOf: (row: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function coverageByNeed(rows: CoverageRow[]) {
  const needs: Partial<Record<Need, Range[]>> = {};
  for (const { need, from, until } of rows) {
    (needs[need] ??= []).push({ start: from, end: until });
  }
  return needs;
}

function membershipsOf(members: ScopeMember[]) {
  return new Map(
    [...groupBy(members, member => member.entityId)].map(
      ([id, own]): [number, Range[]] => [
        id,
        own.map(({ from, to }) => ({ start: from, end: to })),
      ],
    ),
  );
}

function expectedOf(
  members: ScopeMember[],
  rows: ExpectationRow[],
): Map<number, Set<Need>> {
  const expected = new Map(
    members.map(({ entityId }): [number, Set<Need>] => [entityId, new Set()]),
  );
  for (const { entityId, need } of rows) expected.get(entityId)?.add(need);
  return expected;
}

/** Reads everything that the readings of a scope are computed from. */
export async function readScopeFacts(
  knex: Knex,
  options: {
    members: ScopeMember[];
    window: Range;
    /** With the id of each row, for evidence. */
    identified?: boolean;
    /** What is observed; everything by default. */
    kinds?: readonly ObservationKind[];
  },
): Promise<LoadedFacts> {
  const { members, window, identified, kinds } = options;
  const read = identified ? readIdentifiedObservations : readObservations;
  const ids = [...new Set(members.map(member => member.entityId))];
  const [observations, watched]: [
    Observations,
    Awaited<ReturnType<typeof readCoverage>>,
  ] = await Promise.all([
    read(knex, { members, window, kinds }),
    readCoverage(knex, ids),
  ]);
  const coverage = new Map(
    [...groupBy(watched.coverage, row => row.entityId)].map(
      ([id, rows]): [number, Partial<Record<Need, Range[]>>] => [
        id,
        coverageByNeed(rows),
      ],
    ),
  );
  return {
    coverage: watched.coverage,
    facts: {
      observations,
      coverage,
      expected: expectedOf(members, watched.expectations),
      memberships: membershipsOf(members),
    },
  };
}
