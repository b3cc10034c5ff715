import type { Knex } from 'knex';
import { kindCodes, linkKindCodes } from '../plugin/store';
import { loadedKinds } from '../load/loadCoverage';
import { elapsed } from '../statistics/elapsed';
import { plannedScans } from './plannedScans';
import { entitiesPerPurge, purgeStatements, type PurgeSlice } from './purge';

/** What a purge shows. */
export interface PurgeResult {
  rows: number;
  milliseconds: number;
  /** The longest transaction. */
  longestMilliseconds: number;
  /** Every way in which its statements read a table. */
  scans: string[];
}

/** Evidence says since when something is adopted: it is never too old. */
const purgedKinds = [...loadedKinds, 'measurement' as const].filter(
  kind => kind !== 'evidence',
);

const kinds = {
  signals: purgedKinds.map(kind => kindCodes.code(kind)),
  links: [linkKindCodes.code('delivery'), linkKindCodes.code('cause')],
};

/**
 * Purges everything but evidence from before a moment, some entities after others, each
 * slice in a transaction of its own.
 */
export async function measurePurge(
  knex: Knex,
  { ids, before }: { ids: number[]; before: Date },
): Promise<PurgeResult> {
  const result: PurgeResult = {
    rows: 0,
    milliseconds: 0,
    longestMilliseconds: 0,
    scans: [],
  };
  for (let from = 0; from < ids.length; from += entitiesPerPurge) {
    const entityIds = ids.slice(from, from + entitiesPerPurge);
    const scans = await scansOfSlice(knex, { entityIds, before });
    const slice = await elapsed(() => purgeSlice(knex, { entityIds, before }));
    result.rows += slice.result;
    result.milliseconds += slice.milliseconds;
    result.longestMilliseconds = Math.max(
      result.longestMilliseconds,
      slice.milliseconds,
    );
    result.scans = [...new Set([...result.scans, ...scans])];
  }
  return result;
}

async function purgeSlice(knex: Knex, slice: PurgeSlice): Promise<number> {
  return knex.transaction(async tx => {
    let rows = 0;
    for (const { sql, bindings } of purgeStatements(slice, kinds)) {
      const { rowCount } = await tx.raw(sql, bindings);
      rows += rowCount;
    }
    return rows;
  });
}

async function scansOfSlice(knex: Knex, slice: PurgeSlice): Promise<string[]> {
  const scans: string[] = [];
  for (const statement of purgeStatements(slice, kinds)) {
    scans.push(...(await plannedScans(knex, statement)));
  }
  return scans;
}
