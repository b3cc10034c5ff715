import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { DatabaseScopes } from './DatabaseScopes';

function isUser({ principal }: BackstageCredentials): boolean {
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'type' in principal &&
    principal.type === 'user'
  );
}

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
    if (!isUser(credentials)) return false;
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      credentials,
    );
    const owners = await this.scopes.readOwners(entityId);
    return owners.some(owner => ownershipEntityRefs.includes(owner));
  }
}
