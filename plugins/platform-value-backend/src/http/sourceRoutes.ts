import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { contract, type Source } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { audited } from './audited';
import type { RouterOptions } from './createRouter';
import { mountRoute } from './mountRoute';

/** What Data health asks. */
export interface SourcesService {
  /** @throws NotAllowedError without the permission. */
  list(credentials: BackstageCredentials): Promise<Source[]>;
  /**
   * Collects from a source now.
   *
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such source.
   * @throws ConflictError when that was asked for less than five minutes ago.
   */
  refresh(id: string, credentials: BackstageCredentials): Promise<void>;
}

/** Data health. */
export function mountSourceRoutes(
  router: Router,
  { httpAuth, auditor, sources }: RouterOptions,
): void {
  mountRoute(
    router,
    httpAuth,
    contract.listSources,
    async ({ credentials }) => ({ sources: await sources.list(credentials) }),
  );

  mountRoute(
    router,
    httpAuth,
    contract.refreshSource,
    async ({ params, credentials, request }) => {
      const { id } = params;
      const event = { eventId: 'source-refresh', request, meta: { id } };
      await audited(auditor, event, () => sources.refresh(id, credentials));
      return { accepted: true as const };
    },
  );
}
