import type { FactKey } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { kindCodes } from '../codes';

const forget = `
  delete from tombstones t
  using unnest(?::int4[]) as e(entity_id) cross join unnest(?::int2[], ?::text[]) as i(kind, external_id)
  where t.entity_id = e.entity_id and t.kind = i.kind and t.source_id = ?
    and t.external_id = i.external_id collate "C"`;

/**
 * Lets facts be stored again that were taken for gone: their source shows them
 * as they were, such as when a permission comes back that was lost for a while.
 */
export async function forgetRemovals(
  knex: Knex,
  removed: { sourceId: number; entityIds: number[]; facts: FactKey[] },
): Promise<void> {
  const { sourceId, entityIds, facts } = removed;
  if (!facts.length) return;
  await knex.raw(forget, [
    entityIds,
    facts.map(({ kind }) => kindCodes.code(kind)),
    facts.map(({ externalId }) => externalId),
    sourceId,
  ]);
}
