import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  adoptionReasonWritePermission,
  scorecardReadPermission,
  type AdoptionReason,
  type NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import {
  unknownEntity,
  type DatabaseScopes,
} from '../../catalog/DatabaseScopes';
import type { EntityAccess } from '../../catalog/EntityAccess';
import type { EntityOwnership } from '../../catalog/EntityOwnership';
import { requirePermission } from '../../permissions/requirePermission';
import type { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import {
  readEffectiveDefinitions,
  refreshHistories,
} from '../stored/refreshAdoptions';
import type { MeasuresOf } from '../stored/resolveEvents';
import { DatabaseReasonStore, type ReasonKey } from './DatabaseReasonStore';
import type { Caller } from '../../permissions/Caller';

/** @internal */
export interface AuthorizedReasonsOptions {
  knex: Knex;
  definitions: Pick<DatabaseDefinitionsStore, 'readInForce'>;
  scopes: Pick<DatabaseScopes, 'resolve'>;
  access: EntityAccess;
  ownership: EntityOwnership;
  permissions: PermissionsService;
  clock: () => Date;
  measuresOf?: MeasuresOf;
}

/** Which capability of which entity is spoken of. */
export interface ReasonQuestion {
  ref: string;
  capabilityId: string;
}

/** Why the owning team does not adopt a capability, as it says itself. */
export class AuthorizedReasons {
  private readonly reasons: DatabaseReasonStore;

  constructor(private readonly options: AuthorizedReasonsOptions) {
    this.reasons = new DatabaseReasonStore(options.knex);
  }

  /**
   * Takes down what the team says; the latest stands.
   *
   * @throws NotAllowedError for others than the owners, and without the permission.
   * @throws NotFoundError when entity or capability are unknown.
   * @throws InputError when the exemption is over already.
   */
  async write(
    question: ReasonQuestion & { reason: NewAdoptionReason },
    { credentials }: Caller,
  ): Promise<AdoptionReason> {
    const { clock } = this.options;
    const { reason, capabilityId } = question;
    const now = clock();
    const today = now.toISOString().slice(0, 10);
    const { exemptUntil } = reason;
    if (exemptUntil !== undefined && exemptUntil < today) {
      throw new InputError(
        `an exemption until ${exemptUntil} is over already; name a later day`,
      );
    }
    const key = await this.ownedKey(question, credentials);
    await this.assertKnown(capabilityId);
    return this.followed(key, now, tx =>
      this.reasons.write(tx, key, { reason, now }),
    );
  }

  /**
   * Takes back what the team said.
   *
   * @throws NotAllowedError for others than the owners, and without the permission.
   * @throws NotFoundError when nothing was said.
   */
  async delete(
    question: ReasonQuestion,
    { credentials }: Caller,
  ): Promise<void> {
    const now = this.options.clock();
    const key = await this.ownedKey(question, credentials);
    await this.followed(key, now, tx => this.reasons.delete(tx, key, now));
  }

  /** An exemption shows at once, not when stored histories are next refreshed. */
  private async followed<T>(
    { entityId }: ReasonKey,
    now: Date,
    work: (tx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    const definitions = await readEffectiveDefinitions(this.options);
    return this.options.knex.transaction(async tx => {
      const result = await work(tx);
      await refreshHistories(tx, definitions, { entityIds: [entityId], now });
      return result;
    });
  }

  private async assertKnown(capabilityId: string): Promise<void> {
    const { capabilities } = await this.options.definitions.readInForce();
    const ids = capabilities.map(({ id }) => id);
    if (!ids.includes(capabilityId)) {
      throw new NotFoundError(
        `no capability '${capabilityId}' is defined; there are ${ids.join(
          ', ',
        )}`,
      );
    }
  }

  private async ownedKey(
    { ref, capabilityId }: ReasonQuestion,
    credentials: BackstageCredentials,
  ): Promise<ReasonKey> {
    const { access, ownership, permissions, scopes, clock } = this.options;
    await requirePermission(permissions, scorecardReadPermission, credentials);
    await requirePermission(
      permissions,
      adoptionReasonWritePermission,
      credentials,
    );
    const now = clock();
    const scope = await scopes.resolve(ref, { start: now, end: now });
    const visible = await access.visible([scope.ref], credentials);
    if (!visible.has(scope.ref)) throw unknownEntity(scope.ref);
    if (scope.type !== 'entity') {
      throw new InputError(
        `a reason belongs to an entity, not to a ${scope.type}`,
      );
    }
    if (!(await ownership.isOwner(scope.entityId, credentials))) {
      throw new NotAllowedError(
        `only the owning team of ${scope.ref} can say why it does not adopt a capability`,
      );
    }
    return { entityId: scope.entityId, capability: capabilityId };
  }
}
