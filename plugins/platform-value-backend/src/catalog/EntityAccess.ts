import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** The most refs that the catalog is asked for at once. */
const refsPerRequest = 1000;

/**
 * Which entities a caller may read in the catalog. Most policies answer for
 * all entities at once; only where they don't is the catalog itself asked,
 * in bulk and as the caller.
 */
export class EntityAccess {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly catalog: Pick<CatalogService, 'getEntitiesByRefs'>,
  ) {}

  /** Those of `refs` that the caller may read. */
  async visible(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return new Set(refs);
      case AuthorizeResult.DENY:
        return new Set();
      default:
        return this.ask(refs, credentials);
    }
  }

  private async ask(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const visible = new Set<string>();
    for (let i = 0; i < refs.length; i += refsPerRequest) {
      const { items } = await this.catalog.getEntitiesByRefs(
        {
          entityRefs: refs.slice(i, i + refsPerRequest),
          fields: ['kind', 'metadata.namespace', 'metadata.name'],
        },
        { credentials },
      );
      for (const entity of items) {
        if (entity) visible.add(stringifyEntityRef(entity));
      }
    }
    return visible;
  }
}
