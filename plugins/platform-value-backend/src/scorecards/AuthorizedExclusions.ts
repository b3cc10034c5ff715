import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  exclusionWritePermission,
  type OwnerExclusion,
} from 'backstage-plugin-platform-value-common';
import type { EntityOwnership } from '../catalog/EntityOwnership';
import { requirePermission } from '../permissions/requirePermission';
import type { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import { parseRowId } from '../signals/evidence/rowId';
import type { DatabaseScorecards } from './DatabaseScorecards';
import type { ScopeAccess } from './ScopeAccess';
import type { Caller, ExclusionQuestion, Scorecards } from './Scorecards';

/** @internal */
export interface AuthorizedExclusionsOptions {
  scorecards: DatabaseScorecards;
  ownership: EntityOwnership;
  exclusions: DatabaseExclusionStore;
  permissions: PermissionsService;
  clock: () => Date;
}

/** What owning teams say of rows that are wrong. */
export class AuthorizedExclusions {
  constructor(
    private readonly options: AuthorizedExclusionsOptions,
    private readonly scopes: ScopeAccess,
  ) {}

  async create(
    question: Parameters<Scorecards['createExclusion']>[0],
    { credentials }: Caller,
  ): Promise<OwnerExclusion> {
    const { exclusion } = question;
    const entityId = await this.ownedEntity(question, credentials);
    const key = parseRowId(exclusion.rowId);
    if (key.entityId !== entityId) {
      throw new InputError(
        `row '${exclusion.rowId}' is no row of ${question.ref}`,
      );
    }
    if (exclusion.action === 'relink' && key.kind !== 'incident') {
      throw new InputError(
        `only an incident can be linked anew; '${exclusion.rowId}' is a ${key.kind}`,
      );
    }
    const { exclusions, clock } = this.options;
    return exclusions.create({ ...exclusion, key }, clock());
  }

  async delete(
    question: ExclusionQuestion & { id: string },
    { credentials }: Caller,
  ): Promise<void> {
    const entityId = await this.ownedEntity(question, credentials);
    const { exclusions, clock } = this.options;
    await exclusions.delete(entityId, question.id, clock());
  }

  private async ownedEntity(
    { ref, metricId }: ExclusionQuestion,
    credentials: BackstageCredentials,
  ): Promise<number> {
    const { ownership, permissions, scorecards } = this.options;
    await this.scopes.require({}, credentials);
    await requirePermission(permissions, exclusionWritePermission, credentials);
    scorecards.metric(metricId);
    const { scope } = await scorecards.resolve({ ref, period: { days: 1 } });
    await this.scopes.visibleOf(scope, credentials);
    const { entityId, type } = scope;
    if (type !== 'entity') {
      throw new InputError(
        `rows are excluded where they belong: at an entity, not at a ${type}`,
      );
    }
    if (!(await ownership.isOwner(entityId, credentials))) {
      throw new NotAllowedError(
        `only the owning team of ${ref} can say that a row of it is wrong`,
      );
    }
    return entityId;
  }
}
