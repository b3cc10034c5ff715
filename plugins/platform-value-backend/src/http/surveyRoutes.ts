import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { contract } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import type { AuthorizedSurveys } from '../scorecards/surveys/AuthorizedSurveys';
import { audited } from './audited';
import { mountRoute } from './mountRoute';

/** @internal */
export interface SurveyRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  surveys: Pick<
    AuthorizedSurveys,
    | 'list'
    | 'create'
    | 'close'
    | 'readInvitation'
    | 'writeState'
    | 'writeAnswer'
  >;
}

/** Surveys. Who answers is nowhere written down: answers make no audit event. */
export function mountSurveyRoutes(
  router: Router,
  { httpAuth, auditor, surveys }: SurveyRoutesOptions,
): void {
  mountRoute(router, httpAuth, contract.listSurveys, ({ query, credentials }) =>
    surveys.list(query, { credentials }),
  );

  mountRoute(
    router,
    httpAuth,
    contract.createSurvey,
    ({ body, credentials, request }) => {
      const { platform, closesAt } = body;
      const meta = { platform, closesAt };
      return audited(
        auditor,
        { eventId: 'survey-create', request, meta },
        () => surveys.create(body, { credentials }),
        ({ id }) => ({ id }),
      );
    },
  );

  mountRoute(
    router,
    httpAuth,
    contract.closeSurvey,
    ({ params, credentials, request }) => {
      const { id } = params;
      const event = { eventId: 'survey-close', request, meta: { id } };
      return audited(auditor, event, () => surveys.close(id, { credentials }));
    },
  );

  mountRoute(
    router,
    httpAuth,
    contract.readInvitation,
    async ({ credentials }) => ({
      invitation: await surveys.readInvitation({ credentials }),
    }),
  );

  mountRoute(
    router,
    httpAuth,
    contract.writeInvitationState,
    async ({ params, body, credentials }) => {
      await surveys.writeState(params.id, body.state, { credentials });
      return { done: true as const };
    },
  );

  mountRoute(
    router,
    httpAuth,
    contract.writeSurveyAnswer,
    async ({ params, body, credentials }) => {
      await surveys.writeAnswer(params.id, body, { credentials });
      return { done: true as const };
    },
  );
}
