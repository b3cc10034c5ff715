import { contract } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { audited } from './audited';
import type { RouterOptions } from './RouterOptions';
import { mountWideRoutes } from './wideRoutes';
import { answerEvidence } from './answerEvidence';
import { mountRoute } from './mountRoute';
import { refOf } from './refOf';

/** Scorecards, their evidence and what owners say about it. */
export function mountScorecardRoutes(
  router: Router,
  options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'scorecards'>,
): void {
  const { httpAuth, auditor, scorecards } = options;
  mountWideRoutes(router, options);
  mountRoute(
    router,
    httpAuth,
    contract.readScorecard,
    ({ params, query, credentials }) =>
      scorecards.readScorecard(
        { ref: refOf(params), period: query },
        { credentials },
      ),
  );

  mountRoute(
    router,
    httpAuth,
    contract.listScorecardsByRefs,
    ({ body, credentials }) => scorecards.readStored(body, { credentials }),
  );

  mountRoute(
    router,
    httpAuth,
    contract.readEvidence,
    ({ params, query, credentials, response }) =>
      answerEvidence({
        ...{ scorecards, credentials, query, response },
        of: { ref: refOf(params), name: params.name },
        metricId: params.metricId,
      }),
  );

  mountRoute(
    router,
    httpAuth,
    contract.createExclusion,
    ({ params, body, credentials, request }) => {
      const ref = refOf(params);
      const { metricId } = params;
      const { rowId, action } = body;
      const meta = { ref, metricId, rowId, action };
      const event = { eventId: 'exclusion-create', request, meta };
      return audited(auditor, event, () =>
        scorecards.createExclusion(
          { ref, metricId, exclusion: body },
          { credentials },
        ),
      );
    },
  );

  mountRoute(
    router,
    httpAuth,
    contract.deleteExclusion,
    async ({ params, credentials, request }) => {
      const ref = refOf(params);
      const { metricId, id } = params;
      const meta = { ref, metricId, id };
      const event = { eventId: 'exclusion-delete', request, meta };
      await audited(auditor, event, () =>
        scorecards.deleteExclusion({ ref, metricId, id }, { credentials }),
      );
      return { deleted: true as const };
    },
  );
}
