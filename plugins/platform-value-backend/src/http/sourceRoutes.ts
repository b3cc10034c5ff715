import { contract } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { audited } from './audited';
import type { RouterOptions } from './RouterOptions';
import { mountRoute } from './mountRoute';

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
