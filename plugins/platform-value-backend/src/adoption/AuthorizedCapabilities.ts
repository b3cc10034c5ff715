import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  adoptionReasonWritePermission,
  scorecardReadPermission,
  type EntityCapabilities,
  type NextStep,
} from 'backstage-plugin-platform-value-common';
import {
  unknownEntity,
  type DatabaseScopes,
  type ResolvedScope,
} from '../catalog/DatabaseScopes';
import type { EntityAccess } from '../catalog/EntityAccess';
import type { EntityOwnership } from '../catalog/EntityOwnership';
import { isAllowed, requirePermission } from '../permissions/requirePermission';
import {
  membersAt,
  type Capabilities,
  type Readable,
  type ScopeCapabilities,
} from './reading/Capabilities';
import type { Sibling } from './reading/readSiblings';

/** @internal */
export interface AuthorizedCapabilitiesOptions {
  capabilities: Capabilities;
  scopes: Pick<DatabaseScopes, 'resolve'>;
  access: EntityAccess;
  ownership: EntityOwnership;
  permissions: PermissionsService;
  clock: () => Date;
}

/**
 * Capabilities as a caller may see them: an entity is compared only with those
 * that the catalog lets them read, and from a roll-up they can't learn how one
 * hidden member stands.
 */
export class AuthorizedCapabilities {
  constructor(private readonly options: AuthorizedCapabilitiesOptions) {}

  /**
   * How an entity or a roll-up stands, now or at another moment.
   *
   * @throws NotAllowedError without the permission to read scorecards.
   * @throws NotFoundError when the entity is unknown or hidden.
   */
  async readCapabilities(
    { ref, asOf }: { ref: string; asOf?: string },
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<EntityCapabilities> {
    const { access, permissions, scopes, clock } = this.options;
    await requirePermission(permissions, scorecardReadPermission, credentials);
    const moment = asOf === undefined ? clock() : new Date(asOf);
    const start = moment;
    const end = new Date(moment.getTime() + 1);
    const scope = await scopes.resolve(ref, { start, end });
    const visible = await access.visible([scope.ref], credentials);
    if (!visible.has(scope.ref)) throw unknownEntity(scope.ref);
    const [found, mayAnswer] = await Promise.all([
      this.capabilitiesOf(scope, moment.getTime() / 1000, credentials),
      this.mayAnswer(scope, credentials),
    ]);
    return { ...found, mayAnswer };
  }

  /**
   * The same of a scope that the caller may see, at a moment in epoch seconds.
   */
  async capabilitiesOf(
    scope: ResolvedScope,
    asOf: number,
    credentials: BackstageCredentials,
  ): Promise<ScopeCapabilities> {
    const { access, capabilities } = this.options;
    const readable = this.readableBy(credentials);
    if (scope.type === 'entity') {
      const { entityId } = scope;
      const all = await this.visibleSiblings([entityId], asOf, credentials);
      const siblings = all.get(entityId)!;
      return capabilities.ofEntity(entityId, asOf, { siblings, readable });
    }
    const members = membersAt(scope, asOf);
    const refs = members.map(({ ref }) => ref);
    const visible = await access.visible(refs, credentials);
    const hidden = members.filter(({ ref }) => !visible.has(ref));
    return capabilities.ofMembers(members, asOf, {
      hidden: new Set(hidden.map(({ entityId }) => entityId)),
      readable,
    });
  }

  /**
   * What entities that the caller may see had best adopt next, by their ids, in
   * few statements for many; nothing of those that have nothing to adopt.
   */
  async nextSteps(
    entityIds: number[],
    asOf: number,
    credentials: BackstageCredentials,
  ): Promise<Map<number, NextStep>> {
    const siblings = await this.visibleSiblings(entityIds, asOf, credentials);
    const readable = this.readableBy(credentials);
    return this.options.capabilities.nextSteps(siblings, asOf, readable);
  }

  private readableBy(credentials: BackstageCredentials): Readable {
    return refs => this.options.access.visible(refs, credentials);
  }

  private async visibleSiblings(
    entityIds: number[],
    asOf: number,
    credentials: BackstageCredentials,
  ): Promise<Map<number, Sibling[]>> {
    const { access, capabilities } = this.options;
    const siblings = await capabilities.siblings(entityIds, asOf);
    const refs = [...siblings.values()].flat().map(({ ref }) => ref);
    const visible = await access.visible([...new Set(refs)], credentials);
    return new Map(
      [...siblings].map(([id, all]) => [
        id,
        all.filter(({ ref }) => visible.has(ref)),
      ]),
    );
  }

  private async mayAnswer(
    { type, entityId }: ResolvedScope,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { ownership, permissions } = this.options;
    return (
      type === 'entity' &&
      (await ownership.isOwner(entityId, credentials)) &&
      isAllowed(permissions, adoptionReasonWritePermission, credentials)
    );
  }
}
