import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** Who may what in a test's portal. A service may everything. */
export interface Policy {
  /** Names of the permissions of a user, by entity ref. */
  permissionsOf(userRef: string): readonly string[];
  /** Refs that a user owns by. */
  ownsBy(userRef: string): string[];
  /** Entities that a user may not read in the catalog. */
  hiddenFrom(userRef: string): readonly string[];
}

function userOf({ principal }: BackstageCredentials): string | undefined {
  return typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal
    ? String(principal.userEntityRef)
    : undefined;
}

const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;

/** Of what a user may read in the catalog only the catalog itself knows. */
const ask = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_VISIBLE',
    resourceType: 'catalog-entity',
    params: {},
  },
} as const;

/** The permissions service of a portal with a policy. */
export function permissionsOf(policy: Policy): PermissionsService {
  const mayAsk = (name: string, credentials: BackstageCredentials) => {
    const user = userOf(credentials);
    return user === undefined || policy.permissionsOf(user).includes(name);
  };
  return {
    async authorize(requests, { credentials }) {
      return requests.map(({ permission }) =>
        mayAsk(permission.name, credentials!) ? allow : deny,
      );
    },
    async authorizeConditional(requests, { credentials }) {
      return requests.map(({ permission }) => {
        if (permission.name !== 'catalog.entity.read') {
          return mayAsk(permission.name, credentials!) ? allow : deny;
        }
        return userOf(credentials!) ? ask : allow;
      });
    },
  };
}

/** Who a user owns by, in a portal with a policy. */
export function userInfoOf(policy: Policy): UserInfoService {
  return {
    async getUserInfo(credentials) {
      const userEntityRef = userOf(credentials)!;
      return {
        userEntityRef,
        ownershipEntityRefs: policy.ownsBy(userEntityRef),
      };
    },
  };
}

/** A catalog that shows each user what the policy lets through. */
export function catalogOf(policy: Policy, entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const { getEntitiesByRefs, getEntityByRef } = catalog;
  const isHidden = (ref: string, options: unknown) => {
    const { credentials } = options as CatalogServiceRequestOptions;
    const user = userOf(credentials);
    return user !== undefined && policy.hiddenFrom(user).includes(ref);
  };
  return Object.assign(catalog, {
    getEntitiesByRefs: (async (request, options) => {
      const found = await getEntitiesByRefs.call(catalog, request, options);
      const items = found.items.map(entity =>
        entity && isHidden(stringifyEntityRef(entity), options)
          ? undefined
          : entity,
      );
      return { ...found, items };
    }) as typeof getEntitiesByRefs,
    getEntityByRef: (async (ref, options) => {
      const found = await getEntityByRef.call(catalog, ref, options);
      return found && isHidden(stringifyEntityRef(found), options)
        ? undefined
        : found;
    }) as typeof getEntityByRef,
  });
}
