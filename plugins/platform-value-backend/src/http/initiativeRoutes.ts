import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { contract } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import type { AuthorizedInitiatives } from '../okrs/initiatives/AuthorizedInitiatives';
import { audited } from './audited';
import { mountRoute } from './mountRoute';

/** @internal */
export interface InitiativeRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  initiatives: Pick<
    AuthorizedInitiatives,
    'list' | 'create' | 'change' | 'delete'
  >;
}

/** What people enter of the work that key results are to be reached by. */
export function mountInitiativeRoutes(
  router: Router,
  { httpAuth, auditor, initiatives }: InitiativeRoutesOptions,
): void {
  mountRoute(
    router,
    httpAuth,
    contract.listInitiatives,
    ({ query, credentials }) => initiatives.list(query, { credentials }),
  );
  mountRoute(
    router,
    httpAuth,
    contract.createInitiative,
    ({ body, credentials, request }) => {
      const { platform, state } = body;
      const meta = { platform, state };
      return audited(
        auditor,
        { eventId: 'initiative-create', request, meta },
        () => initiatives.create(body, { credentials }),
        ({ id }) => ({ id }),
      );
    },
  );
  mountRoute(
    router,
    httpAuth,
    contract.changeInitiative,
    ({ params, body, credentials, request }) => {
      const { id } = params;
      const { platform, state } = body;
      const meta = { id, platform, state };
      const event = { eventId: 'initiative-change', request, meta };
      return audited(auditor, event, () =>
        initiatives.change(id, body, { credentials }),
      );
    },
  );
  mountRoute(
    router,
    httpAuth,
    contract.deleteInitiative,
    async ({ params, credentials, request }) => {
      const { id } = params;
      const event = { eventId: 'initiative-delete', request, meta: { id } };
      await audited(auditor, event, () =>
        initiatives.delete(id, { credentials }),
      );
      return { deleted: true as const };
    },
  );
}
