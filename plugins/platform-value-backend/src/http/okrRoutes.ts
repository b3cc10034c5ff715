import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  contract,
  mostBytesPerImport,
} from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import type { AuthorizedOkrs } from '../okrs/AuthorizedOkrs';
import type { AuthorizedObjectives } from '../scorecards/okrs/AuthorizedObjectives';
import { audited } from './audited';
import { mountRoute } from './mountRoute';
import { refOf } from './refOf';
import { readTextBody } from './readTextBody';

/** @internal */
export interface OkrRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  objectives: Pick<AuthorizedObjectives, 'list' | 'listOfEntity'>;
  okrs: Pick<
    AuthorizedOkrs,
    | 'importOkrs'
    | 'createCheckIn'
    | 'listCheckIns'
    | 'link'
    | 'unlink'
    | 'listAttached'
  >;
}

/**
 * Takes files. To be mounted before what parses JSON, since a file is larger
 * than other bodies, and is read as text.
 */
export function mountOkrImport(
  router: Router,
  { httpAuth, auditor, okrs }: OkrRoutesOptions,
): void {
  const route = contract.importOkrs;
  router.use(`/v1${route.path}`, ...readTextBody(mostBytesPerImport));
  mountRoute(
    router,
    httpAuth,
    route,
    ({ query, body: text, credentials, request }) => {
      const { dryRun } = query;
      const format = request.is('text/csv') ? 'csv' : 'document';
      const meta = { dryRun, format, characters: text.length };
      return audited(
        auditor,
        { eventId: 'okrs-import', request, meta },
        () => okrs.importOkrs({ text, format, dryRun }, { credentials }),
        ({ objectives, keyResults, links, rejected }) => ({
          ...{ objectives, keyResults, links, rejected: rejected.length },
        }),
      );
    },
  );
}

/** Objectives, check-ins and links. */
export function mountOkrRoutes(
  router: Router,
  options: OkrRoutesOptions,
): void {
  const { httpAuth, objectives } = options;
  mountRoute(
    router,
    httpAuth,
    contract.listObjectives,
    ({ query, credentials }) => objectives.list(query, { credentials }),
  );
  mountRoute(
    router,
    httpAuth,
    contract.listEntityKeyResults,
    ({ params, credentials }) =>
      objectives.listOfEntity(refOf(params), { credentials }),
  );
  mountCheckIns(router, options);
  mountLinks(router, options);
}

function mountCheckIns(
  router: Router,
  { httpAuth, auditor, okrs }: OkrRoutesOptions,
): void {
  mountRoute(
    router,
    httpAuth,
    contract.createCheckIn,
    ({ params, body, credentials, request }) => {
      const { id } = params;
      const event = { eventId: 'check-in-create', request, meta: { id } };
      return audited(auditor, event, () =>
        okrs.createCheckIn(id, body, { credentials }),
      );
    },
  );
  mountRoute(
    router,
    httpAuth,
    contract.listCheckIns,
    async ({ params, credentials }) => ({
      checkIns: await okrs.listCheckIns(params.id, { credentials }),
    }),
  );
}

function mountLinks(
  router: Router,
  { httpAuth, auditor, okrs }: OkrRoutesOptions,
): void {
  mountRoute(
    router,
    httpAuth,
    contract.linkKeyResult,
    ({ params, body, credentials, request }) => {
      const question = { ref: refOf(params), id: params.id, ...body };
      const event = { eventId: 'link-create', request, meta: question };
      return audited(auditor, event, () =>
        okrs.link(question, { credentials }),
      );
    },
  );
  mountRoute(
    router,
    httpAuth,
    contract.unlinkKeyResult,
    async ({ params, credentials, request }) => {
      const question = { ref: refOf(params), id: params.id };
      const event = { eventId: 'link-delete', request, meta: question };
      await audited(auditor, event, () =>
        okrs.unlink(question, { credentials }),
      );
      return { deleted: true as const };
    },
  );
  mountRoute(
    router,
    httpAuth,
    contract.listLinkedKeyResults,
    async ({ query, credentials }) => ({
      entities: await okrs.listAttached(query.entityRef, { credentials }),
    }),
  );
}
