import { NotFoundError } from '@backstage/errors';
import type {
  AdoptionReason,
  NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';

const stillValid = `valid_to = 'infinity'`;

const columns = `entity_id, capability, answer, comment, planned_for::text, exempt_until::text, valid_from`;

const readValid = `
  select ${columns} from adoption_reasons
  where entity_id = any(?::int4[]) and valid_from <= ? and valid_to > ?
  order by entity_id, capability`;

/** Reasons by capability. */
export type Reasons = ReadonlyMap<string, AdoptionReason>;

interface Row {
  entity_id: number;
  capability: string;
  answer: AdoptionReason['answer'];
  comment: string | null;
  planned_for: string | null;
  exempt_until: string | null;
  valid_from: Date;
}

function reasonOf(row: Row): AdoptionReason {
  return {
    answer: row.answer,
    comment: row.comment ?? undefined,
    plannedFor: row.planned_for ?? undefined,
    exemptUntil: row.exempt_until ?? undefined,
    at: row.valid_from.toISOString(),
  };
}

/** What names a reason. */
export interface ReasonKey {
  entityId: number;
  capability: string;
}

/** Why teams do not adopt capabilities. The latest stands, the past is kept. */
export class DatabaseReasonStore {
  constructor(private readonly knex: Knex) {}

  /** What stood of entities at a moment, by entity. */
  async read(entityIds: number[], at: Date): Promise<Map<number, Reasons>> {
    const { rows } = await this.knex.raw(readValid, [entityIds, at, at]);
    const reasons = new Map(
      entityIds.map((id): [number, Map<string, AdoptionReason>] => [
        id,
        new Map(),
      ]),
    );
    for (const row of rows as Row[]) {
      reasons.get(row.entity_id)?.set(row.capability, reasonOf(row));
    }
    return reasons;
  }

  /** Puts a reason in the place of the one that stood. */
  async write(
    tx: Knex,
    key: ReasonKey,
    { reason, now }: { reason: NewAdoptionReason; now: Date },
  ): Promise<AdoptionReason> {
    await this.end(tx, key, now);
    const row: Row = {
      entity_id: key.entityId,
      capability: key.capability,
      answer: reason.answer,
      comment: reason.comment ?? null,
      planned_for: reason.plannedFor ?? null,
      exempt_until: reason.exemptUntil ?? null,
      valid_from: now,
    };
    await tx('adoption_reasons')
      .insert(row)
      .onConflict(['entity_id', 'capability', 'valid_from'])
      .merge({ ...row, valid_to: tx.raw(`'infinity'::timestamptz`) });
    return reasonOf(row);
  }

  /**
   * Takes a reason back.
   *
   * @throws NotFoundError when none stands.
   */
  async delete(tx: Knex, key: ReasonKey, now: Date): Promise<void> {
    const ended = await this.end(tx, key, now);
    if (!ended) {
      throw new NotFoundError(
        `nobody said why capability '${key.capability}' is not adopted here`,
      );
    }
  }

  private end(
    tx: Knex,
    { entityId, capability }: ReasonKey,
    now: Date,
  ): Promise<number> {
    return tx('adoption_reasons')
      .where({ entity_id: entityId, capability })
      .whereRaw(stillValid)
      .update({ valid_to: now });
  }
}
