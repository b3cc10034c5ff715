import type { Knex } from 'knex';
import { kindCodes, outcomeCodes } from '../../signals/codes';
import type { EntityEvidence } from '../history/EntityEvidence';
import { lastingSigns, type FileEvent } from '../history/lastingSigns';
import { parseEvidence } from '../history/parseEvidence';

const columns = `s.entity_id, s.source_id, s.external_id, s.outcome, extract(epoch from s.at)::float8 as at`;

/** What the owners said is wrong was not seen. */
const notExcluded = `not exists (
  select from exclusions x where x.entity_id = s.entity_id and x.kind = s.kind and x.source_id = s.source_id
    and x.external_id = s.external_id and x.action = 'exclude')`;

const readEvents = `
  select ${columns}, s.value from signals s
  where s.entity_id = any(?::int4[]) and s.kind = ${kindCodes.code('evidence')}
    and ${notExcluded}
  order by s.entity_id, s.at, s.external_id`;

const readUsage = `
  select ${columns}, s.value from signals s
  where s.entity_id = any(?::int4[]) and s.kind = ${kindCodes.code('usage')}
    and split_part(s.external_id, ' ', 1) = any(?::text[])
    and ${notExcluded}
  order by s.entity_id, s.at, s.external_id`;

interface Row {
  entity_id: number;
  source_id: number;
  external_id: string;
  outcome: number;
  at: number;
  value: number | null;
}

interface Found {
  events: FileEvent[];
  passing: EntityEvidence['passing'];
}

const opened = outcomeCodes.code('open');

function addEvidence({ events, passing }: Found, row: Row): void {
  const { source_id: sourceId, external_id: externalId, at, value } = row;
  const sign = parseEvidence(externalId);
  if (!sign) return;
  const signal = { kind: 'evidence' as const, sourceId, externalId };
  if (sign.type !== 'fact') {
    events.push({ ...sign, at, signal, opens: row.outcome === opened });
  } else if (value !== null && value > 0) {
    passing.push({ ...sign, at, signal });
  }
}

function addUsage({ passing }: Found, row: Row): void {
  const { source_id: sourceId, external_id: externalId, at, value } = row;
  if (value === null || value <= 0) return;
  const [name] = externalId.split(' ');
  const signal = { kind: 'usage' as const, sourceId, externalId };
  passing.push({ type: 'event', name, place: '', at, signal });
}

/**
 * Reads everything that sources saw of entities, by entity.
 *
 * @param measures - ids of the measures of usage that any capability asks for
 */
export async function readEvidence(
  knex: Knex,
  entityIds: number[],
  measures: string[],
): Promise<Map<number, EntityEvidence>> {
  const found = new Map(
    entityIds.map((id): [number, Found] => [id, { events: [], passing: [] }]),
  );
  const { rows: evidence } = await knex.raw(readEvents, [entityIds]);
  for (const row of evidence) addEvidence(found.get(row.entity_id)!, row);
  if (measures.length) {
    const { rows: usage } = await knex.raw(readUsage, [entityIds, measures]);
    for (const row of usage) addUsage(found.get(row.entity_id)!, row);
  }
  return new Map(
    [...found].map(([id, { events, passing }]) => [
      id,
      {
        lasting: lastingSigns(events),
        passing: passing.sort((a, b) => a.at - b.at),
      },
    ]),
  );
}
