import type { Knex } from 'knex';
import {
  kindCodes,
  linkKindCodes,
  linkMethodCodes,
  type LinkMethod,
} from '../codes';
import { rowIdOf, type SignalKey } from './rowId';

/** A signal that another is tied to. */
export interface SignalLink {
  target: SignalKey;
  method: LinkMethod;
  confidence: number;
}

const [delivery, cause, rework] = (
  ['delivery', 'cause', 'rework'] as const
).map(kind => linkKindCodes.code(kind));

const [deployment, change, incident] = (
  ['deployment', 'change', 'incident'] as const
).map(kind => kindCodes.code(kind));

/** A change leads to its deployment, a deployment to its incidents, an incident to its deployment. */
const statement = `
  with i as materialized (
    select * from unnest(?::int4[], ?::int2[], ?::int2[], ?::text[]) as u(entity_id, kind, source_id, external_id)
  ), found as (
    select i.*, ${deployment} as to_kind, l.to_id, l.method, l.confidence
    from i join links l on l.entity_id = i.entity_id and l.source_id = i.source_id
      and l.from_id = i.external_id collate "C"
      and ((i.kind = ${change} and l.kind = ${delivery}) or (i.kind = ${incident} and l.kind = ${cause}))
    union all
    select i.*, ${incident}, l.from_id, l.method, l.confidence
    from i join links l on l.entity_id = i.entity_id and l.kind = ${cause} and l.to_id = i.external_id collate "C"
    where i.kind = ${deployment}
    union all
    select i.*, ${incident}, l.to_id, l.method, l.confidence
    from i join links l on l.entity_id = i.entity_id and l.kind = ${rework} and l.source_id = i.source_id
      and l.from_id = i.external_id collate "C"
    where i.kind = ${deployment} and l.to_id <> ''
  )
  select f.*, s.source_id as to_source
  from found f join signals s on s.entity_id = f.entity_id and s.kind = f.to_kind and s.external_id = f.to_id
  order by f.entity_id, f.kind, f.external_id collate "C", f.confidence desc, f.to_id`;

interface Row {
  entity_id: number;
  kind: number;
  source_id: number;
  external_id: string;
  to_kind: number;
  to_id: string;
  to_source: number;
  method: number;
  confidence: number;
}

/** What signals are tied to, by row id. */
export async function readSignalLinks(
  knex: Knex,
  keys: SignalKey[],
): Promise<Map<string, SignalLink[]>> {
  const { rows } = await knex.raw(statement, [
    keys.map(key => key.entityId),
    keys.map(key => kindCodes.code(key.kind)),
    keys.map(key => key.sourceId),
    keys.map(key => key.externalId),
  ]);
  const links = new Map<string, SignalLink[]>();
  for (const row of rows as Row[]) {
    const rowId = rowIdOf({
      kind: kindCodes.word(row.kind),
      entityId: row.entity_id,
      sourceId: row.source_id,
      externalId: row.external_id,
    });
    links.set(rowId, [...(links.get(rowId) ?? []), linkOf(row)]);
  }
  return links;
}

function linkOf(row: Row): SignalLink {
  return {
    target: {
      kind: kindCodes.word(row.to_kind),
      entityId: row.entity_id,
      sourceId: row.to_source,
      externalId: row.to_id,
    },
    method: linkMethodCodes.word(row.method),
    confidence: Math.round(row.confidence * 1000) / 1000,
  };
}
