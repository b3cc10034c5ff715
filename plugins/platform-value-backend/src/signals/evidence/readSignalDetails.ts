import type { Knex } from 'knex';
import type { Outcome } from 'backstage-plugin-platform-value-common';
import type { SignalFacts } from 'backstage-plugin-platform-value-node';
import { kindCodes, outcomeCodes } from '../codes';
import { rowIdOf, type SignalKey } from './rowId';

/** Everything known of a signal. Times in epoch seconds. */
export interface SignalDetails extends SignalKey {
  rowId: string;
  entityRef: string;
  at: number;
  seconds?: number;
  outcome: Outcome;
  facts: SignalFacts;
  /** Where its source has it. */
  partition?: string;
}

const statement = `
  select s.entity_id, s.kind, s.source_id, s.external_id, e.ref, extract(epoch from s.at)::float8 as at, s.seconds,
    s.outcome, s.facts, p.key
  from unnest(?::int4[], ?::int2[], ?::int2[], ?::text[]) as i(entity_id, kind, source_id, external_id)
  join signals s on s.entity_id = i.entity_id and s.kind = i.kind and s.source_id = i.source_id
    and s.external_id = i.external_id collate "C"
  join entities e on e.entity_id = s.entity_id
  left join lateral (
    select x.key from assignments a join partitions x on x.partition_id = a.partition_id
    where a.entity_id = s.entity_id and a.source_id = s.source_id order by a.until desc limit 1
  ) p on true`;

interface Row {
  entity_id: number;
  kind: number;
  source_id: number;
  external_id: string;
  ref: string;
  at: number;
  seconds: number | null;
  outcome: number;
  facts: SignalFacts | null;
  key: string | null;
}

function detailsOf(row: Row): SignalDetails {
  const key: SignalKey = {
    kind: kindCodes.word(row.kind),
    entityId: row.entity_id,
    sourceId: row.source_id,
    externalId: row.external_id,
  };
  return {
    ...key,
    rowId: rowIdOf(key),
    entityRef: row.ref,
    at: row.at,
    seconds: row.seconds ?? undefined,
    outcome: outcomeCodes.word(row.outcome),
    facts: row.facts ?? {},
    partition: row.key ?? undefined,
  };
}

/** Reads signals by their keys; those that are gone are left out. */
export async function readSignalDetails(
  knex: Knex,
  keys: SignalKey[],
): Promise<Map<string, SignalDetails>> {
  const { rows } = await knex.raw(statement, [
    keys.map(key => key.entityId),
    keys.map(key => kindCodes.code(key.kind)),
    keys.map(key => key.sourceId),
    keys.map(key => key.externalId),
  ]);
  return new Map(
    rows.map(detailsOf).map((row: SignalDetails) => [row.rowId, row]),
  );
}
