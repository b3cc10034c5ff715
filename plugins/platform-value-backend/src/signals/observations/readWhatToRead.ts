import type { ObservationKind } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { kindCodes } from '../codes';
import { observationColumns } from './observationColumns';
import type { ReadObservationsOptions } from './observationStatement';

/** Members up to which it pays to ask first which kinds they have. */
const fewMembers = 500;

/** What the statement that reads observations has to hold. */
export interface WhatToRead {
  /** An owner excluded rows of a member. */
  excluding: boolean;
  /** Those of the kinds asked for that can have rows. */
  kinds: ObservationKind[];
}

const statement = `
  select exists (select from exclusions where entity_id = any(?::int4[]) and action = 'exclude') as excluding,
    array(select distinct kind from expectations where entity_id = any(?::int4[])) as expected`;

/**
 * What there is to read of members. Whatever was ever seen is expected from
 * then on, so that a kind nobody expects has no rows: it is left out, since a
 * statement is planned for each kind anew.
 */
export async function readWhatToRead(
  knex: Knex,
  { members, kinds }: ReadObservationsOptions,
): Promise<WhatToRead> {
  const ids = members.map(member => member.entityId);
  const isFew = ids.length <= fewMembers;
  const { rows } = await knex.raw(statement, [ids, isFew ? ids : []]);
  const { excluding, expected } = rows[0];
  const asked = observationColumns.filter(
    ({ kind, identity }) =>
      (kinds?.includes(kind) ?? true) &&
      (!isFew || expected.includes(kindCodes.code(identity.kind))),
  );
  return { excluding, kinds: asked.map(({ kind }) => kind) };
}
