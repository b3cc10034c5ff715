import { contract } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { audited } from './audited';
import { mountRoute } from './mountRoute';
import { readPushBody } from './readPushBody';
import type { RouterOptions } from './RouterOptions';

/** What other systems push. */
export function mountSignalRoutes(
  router: Router,
  {
    httpAuth,
    auditor,
    push,
  }: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'push'>,
): void {
  router.use(`/v1${contract.pushSignals.path}`, ...readPushBody());
  mountRoute(
    router,
    httpAuth,
    contract.pushSignals,
    ({ query, body, credentials, request }) => {
      const { signals: rows } = body;
      const watchedFrom =
        query.watchedFrom === undefined
          ? undefined
          : new Date(query.watchedFrom);
      const meta = { signals: rows.length };
      return audited(
        auditor,
        { eventId: 'signals-push', request, meta },
        () => push.push({ rows, watchedFrom }, { credentials }),
        ({ accepted, unchanged, rejected }) => ({
          ...{ accepted, unchanged, rejected: rejected.length },
        }),
      );
    },
  );
}
