import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  initiativeReadPermission,
  initiativeWritePermission,
  type Initiative,
  type NewInitiative,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { EntityAccess } from '../../catalog/EntityAccess';
import {
  isAllowed,
  requirePermission,
} from '../../permissions/requirePermission';
import { unknownKeyResult } from '../checkIns/storedCheckIns';
import { readableEntities } from '../readableEntities';
import {
  readInitiativeFacts,
  type InitiativeFacts,
} from './readInitiativeFacts';
import type { Caller } from '../../permissions/Caller';

/** @internal */
export interface AuthorizedInitiativesOptions {
  knex: Knex;
  permissions: PermissionsService;
  access: Pick<EntityAccess, 'visible'>;
}

/** Initiatives as a caller may see and enter them. */
export class AuthorizedInitiatives {
  constructor(private readonly options: AuthorizedInitiativesOptions) {}

  /**
   * Initiatives of platforms that the caller may read, with the entities that
   * they may read.
   *
   * @throws NotAllowedError without the permission.
   * @throws InputError when the platform is no entity ref.
   */
  async list(
    { platform }: { platform?: string },
    { credentials }: Caller,
  ): Promise<{ initiatives: Initiative[]; mayWrite: boolean }> {
    const { knex, permissions } = this.options;
    await requirePermission(permissions, initiativeReadPermission, credentials);
    const facts = await readInitiativeFacts(knex, {
      platform: platform === undefined ? undefined : refOf(platform),
    });
    return {
      initiatives: await this.shown(
        await this.ofReadable(facts, credentials),
        credentials,
      ),
      mayWrite: await isAllowed(
        permissions,
        initiativeWritePermission,
        credentials,
      ),
    };
  }

  /**
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError naming an entity or a key result that is not there,
   * for this caller.
   */
  async create(
    initiative: NewInitiative,
    { credentials }: Caller,
  ): Promise<Initiative> {
    await this.requireWrite(credentials);
    const columns = await this.columnsOf(initiative, credentials);
    const [row] = await this.options
      .knex('initiatives')
      .insert(columns)
      .returning('initiative_id');
    return this.one(String(row.initiative_id), credentials);
  }

  /**
   * Changes an initiative. Entities the caller may not read stay in it.
   *
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError naming what is not there, for this caller.
   */
  async change(
    id: string,
    initiative: NewInitiative,
    { credentials }: Caller,
  ): Promise<Initiative> {
    await this.requireWrite(credentials);
    const { access, knex } = this.options;
    const { entities } = await this.find(id, credentials);
    const visible = await access.visible(
      entities.map(({ ref }) => ref),
      credentials,
    );
    const kept = entities
      .filter(({ ref }) => !visible.has(ref))
      .map(({ entityId }) => entityId);
    const columns = await this.columnsOf(initiative, credentials);
    const ids = [...new Set([...columns.entity_ids, ...kept])];
    await knex('initiatives')
      .where('initiative_id', id)
      .update({ ...columns, entity_ids: ids });
    return this.one(id, credentials);
  }

  /**
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such initiative, for this caller.
   */
  async delete(id: string, { credentials }: Caller): Promise<void> {
    await this.requireWrite(credentials);
    await this.find(id, credentials);
    const { knex } = this.options;
    const deleted = await knex('initiatives')
      .where('initiative_id', id)
      .delete();
    if (!deleted) throw unknownInitiative(id);
  }

  private async one(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Initiative> {
    const facts = await this.find(id, credentials);
    const [shown] = await this.shown([facts], credentials);
    return shown;
  }

  private async find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<InitiativeFacts> {
    const found = await readInitiativeFacts(this.options.knex, { id });
    const [facts] = await this.ofReadable(found, credentials);
    if (!facts) throw unknownInitiative(id);
    return facts;
  }

  /** Those of a platform that the caller may not read are as good as not there. */
  private async ofReadable(
    facts: InitiativeFacts[],
    credentials: BackstageCredentials,
  ): Promise<InitiativeFacts[]> {
    const platforms = [...new Set(facts.map(({ platform }) => platform))];
    const visible = await this.options.access.visible(platforms, credentials);
    return facts.filter(({ platform }) => visible.has(platform));
  }

  private async shown(
    facts: InitiativeFacts[],
    credentials: BackstageCredentials,
  ): Promise<Initiative[]> {
    const refs = facts.flatMap(({ entities }) =>
      entities.map(({ ref }) => ref),
    );
    const visible = await this.options.access.visible(
      [...new Set(refs)],
      credentials,
    );
    return facts.map(({ keyResults, entities, ...rest }) => {
      const shown = entities.filter(({ ref }) => visible.has(ref));
      return {
        ...rest,
        keyResults: keyResults.map(({ id }) => id),
        entities: shown.map(({ ref }) => ref),
        hidden: entities.length - shown.length,
      };
    });
  }

  private async columnsOf(
    { title, state, shippedAt, ...initiative }: NewInitiative,
    credentials: BackstageCredentials,
  ) {
    const platform = refOf(initiative.platform);
    const [, ...entityIds] = await readableEntities(
      [platform, ...initiative.entities.map(refOf)],
      { ...this.options, credentials },
    );
    const keyResults = [...new Set(initiative.keyResults)];
    await this.requireKeyResults(keyResults);
    return {
      ...{ title, state, platform, shipped_at: shippedAt ?? null },
      key_results: keyResults,
      entity_ids: entityIds,
    };
  }

  private async requireKeyResults(ids: string[]): Promise<void> {
    const known = await this.options
      .knex('key_results')
      .whereIn('id', ids)
      .pluck('id');
    const unknown = ids.find(id => !known.includes(id));
    if (unknown !== undefined) throw unknownKeyResult(unknown);
  }

  private requireWrite(credentials: BackstageCredentials): Promise<void> {
    const { permissions } = this.options;
    return requirePermission(
      permissions,
      initiativeWritePermission,
      credentials,
    );
  }
}

function refOf(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    throw new InputError(
      `'${text}' is not an entity ref; use kind:namespace/name`,
      error,
    );
  }
}

function unknownInitiative(id: string): NotFoundError {
  return new NotFoundError(
    `no initiative '${id}' is known; GET /initiatives lists them`,
  );
}
