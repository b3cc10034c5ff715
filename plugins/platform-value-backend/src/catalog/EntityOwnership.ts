import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { userOf } from '../permissions/userOf';
import type { DatabaseScopes } from './DatabaseScopes';

/** Who belongs to the team that owns an entity. */
export class EntityOwnership {
  constructor(
    private readonly scopes: Pick<DatabaseScopes, 'readOwners'>,
    private readonly userInfo: UserInfoService,
  ) {}

  /** Whether the caller is a user of a group that owns the entity now. */
  async isOwner(
    entityId: number,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    if (!userOf(credentials)) return false;
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      credentials,
    );
    const owners = await this.scopes.readOwners(entityId);
    return owners.some(owner => ownershipEntityRefs.includes(owner));
  }
}
