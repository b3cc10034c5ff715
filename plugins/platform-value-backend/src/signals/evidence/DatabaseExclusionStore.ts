import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { OwnerExclusion } from 'backstage-plugin-platform-value-common';
import { kindCodes } from '../codes';
import { markAdoptionsStale } from '../../catalog/markAdoptionsStale';
import { refreshLinks } from '../linking/refreshLinks';
import { rowIdOf, type SignalKey } from './rowId';

/** What owners say about a row. */
export interface NewOwnerExclusion {
  key: SignalKey;
  action: 'exclude' | 'relink';
  /** External id of the deployment that an incident is linked to anew. */
  deployment?: string;
  reason: string;
}

interface Row {
  exclusion_id: number;
  entity_id: number;
  source_id: number;
  kind: number;
  external_id: string;
  action: 'exclude' | 'relink';
  deployment: string | null;
  reason: string;
  created_at: Date;
}

/**
 * What owning teams said is wrong. It is kept apart from the signals, so it
 * outlives their being collected again.
 */
export class DatabaseExclusionStore {
  constructor(private readonly knex: Knex) {}

  /** All of some entities, newest first. */
  async read(entityIds: number[]): Promise<OwnerExclusion[]> {
    const rows: Row[] = await this.knex('exclusions')
      .whereIn('entity_id', entityIds)
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'exclusion_id', order: 'desc' },
      ]);
    return rows.map(exclusionOf);
  }

  /**
   * Stores what owners say, and links the entity's signals anew.
   *
   * @throws ConflictError when something is said of the row already.
   */
  async create(
    exclusion: NewOwnerExclusion,
    now: Date,
  ): Promise<OwnerExclusion> {
    const { key, action, deployment, reason } = exclusion;
    const [row]: Row[] = await this.knex('exclusions')
      .insert({
        created_at: now,
        entity_id: key.entityId,
        source_id: key.sourceId,
        kind: kindCodes.code(key.kind),
        external_id: key.externalId,
        action,
        deployment: deployment ?? null,
        reason,
      })
      .onConflict(['entity_id', 'kind', 'source_id', 'external_id'])
      .ignore()
      .returning('*');
    if (!row) {
      throw new ConflictError(
        `something was said of row '${rowIdOf(
          key,
        )}' before; take that back first`,
      );
    }
    await this.follow(key.entityId, now);
    return exclusionOf(row);
  }

  /**
   * Takes back what was said.
   *
   * @throws NotFoundError when the entity has no such exclusion.
   */
  async delete(entityId: number, id: string, now: Date): Promise<void> {
    const count = await this.knex('exclusions')
      .where('entity_id', entityId)
      .whereRaw('exclusion_id::text = ?', [id])
      .delete();
    if (!count) {
      throw new NotFoundError(`this entity has no exclusion '${id}'`);
    }
    await this.follow(entityId, now);
  }

  private async follow(entityId: number, now: Date): Promise<void> {
    await refreshLinks(this.knex, [entityId]);
    await markAdoptionsStale(this.knex, [entityId], now);
    await this.knex('dirty_entities')
      .insert({ entity_id: entityId, since: now })
      .onConflict('entity_id')
      .ignore();
  }
}

function exclusionOf(row: Row): OwnerExclusion {
  return {
    id: String(row.exclusion_id),
    action: row.action,
    rowId: rowIdOf({
      kind: kindCodes.word(row.kind),
      entityId: row.entity_id,
      sourceId: row.source_id,
      externalId: row.external_id,
    }),
    reason: row.reason,
    deployment: row.deployment ?? undefined,
    createdAt: row.created_at.toISOString(),
  };
}
