import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  organisationReadPermission,
  scorecardReadPermission,
} from 'backstage-plugin-platform-value-common';
import { unknownEntity, type ResolvedScope } from '../catalog/DatabaseScopes';
import type { EntityAccess } from '../catalog/EntityAccess';
import { requirePermission } from '../permissions/requirePermission';
import { revealsHidden } from './revealsHidden';
import type { ScorecardQuestion } from './Scorecards';

/** Which scopes a caller may see, and which of their members. */
export class ScopeAccess {
  constructor(
    private readonly options: {
      access: EntityAccess;
      permissions: PermissionsService;
    },
  ) {}

  /**
   * Lets a caller pass who may see scorecards; the organisation's has a
   * permission of its own beside it.
   *
   * @throws NotAllowedError naming the permission that is missing.
   */
  async require(
    { of }: Pick<ScorecardQuestion, 'of'>,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { permissions } = this.options;
    await requirePermission(permissions, scorecardReadPermission, credentials);
    if (of !== 'organisation') return;
    const permission = organisationReadPermission;
    await requirePermission(permissions, permission, credentials);
  }

  /**
   * Which refs of a scope the caller may see.
   *
   * @throws NotFoundError when not even that of the scope itself.
   */
  async visibleOf(
    scope: ResolvedScope,
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const own = scope.type === 'organisation' ? [] : [scope.ref];
    const refs = new Set([...own, ...scope.members.map(({ ref }) => ref)]);
    const visible = await this.options.access.visible([...refs], credentials);
    if (own.some(ref => !visible.has(ref))) throw unknownEntity(scope.ref);
    return visible;
  }

  /** Whether the scope's numbers would tell of a hidden member. */
  isClosed({ members, gone }: ResolvedScope, visible: Set<string>): boolean {
    const refs = members.map(({ ref }) => ref);
    const present = gone ? refs.filter(ref => !gone.has(ref)) : refs;
    return revealsHidden(present, visible);
  }
}
