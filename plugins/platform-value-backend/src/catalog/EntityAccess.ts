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

/** How long a caller's answers are remembered, in milliseconds. */
const rememberedFor = 60_000;

/** The most callers whose answers are remembered. */
const mostCallers = 1000;

interface Answer {
  /** Epoch milliseconds. */
  until: number;
  asked: Set<string>;
  visible: Set<string>;
}

/** @internal */
export interface EntityAccessOptions {
  permissions: PermissionsService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  clock: () => Date;
}

/**
 * Which entities a caller may read in the catalog. Most policies answer for
 * all entities at once; only where they don't is the catalog itself asked,
 * in bulk and as the caller, and the answer is kept for a minute.
 */
export class EntityAccess {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly options: EntityAccessOptions) {}

  /** Those of `refs` that the caller may read. */
  async visible(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const [decision] = await this.options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return new Set(refs);
      case AuthorizeResult.DENY:
        return new Set();
      default:
        return this.remembered(refs, credentials);
    }
  }

  private async remembered(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const now = this.options.clock().getTime();
    const caller = JSON.stringify(credentials.principal);
    const known = this.answers.get(caller);
    if (known && known.until > now) {
      return this.complete(known, refs, credentials);
    }
    if (this.answers.size >= mostCallers) this.answers.clear();
    const until = now + rememberedFor;
    const answer: Answer = { until, asked: new Set(), visible: new Set() };
    this.answers.set(caller, answer);
    return this.complete(answer, refs, credentials);
  }

  private async complete(
    answer: Answer,
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const unknown = refs.filter(ref => !answer.asked.has(ref));
    const visible = await this.ask(unknown, credentials);
    unknown.forEach(ref => answer.asked.add(ref));
    visible.forEach(ref => answer.visible.add(ref));
    return new Set(refs.filter(ref => answer.visible.has(ref)));
  }

  private async ask(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const visible = new Set<string>();
    for (let i = 0; i < refs.length; i += refsPerRequest) {
      const { items } = await this.options.catalog.getEntitiesByRefs(
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
