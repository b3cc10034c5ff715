import { contract } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { audited } from './audited';
import type { RouterOptions } from './RouterOptions';
import { evidenceCsv } from './evidenceCsv';
import { mountRoute } from './mountRoute';

function refOf(params: { kind: string; namespace: string; name: string }) {
  return `${params.kind}:${params.namespace}/${params.name}`;
}

/** Scorecards, their evidence and what owners say about it. */
export function mountScorecardRoutes(
  router: Router,
  { httpAuth, auditor, scorecards }: RouterOptions,
): void {
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
    async ({ params, query, credentials, response }) => {
      const { cursor, limit, format, ...period } = query;
      const { metricId } = params;
      const ref = refOf(params);
      const rows = format === 'csv' ? {} : { cursor, limit };
      const evidence = await scorecards.readEvidence(
        { ref, metricId, period, ...rows },
        { credentials },
      );
      if (format === 'json') return evidence;
      response
        .type('text/csv')
        .attachment(`${params.name}-${metricId}.csv`)
        .send(evidenceCsv(evidence));
      return undefined;
    },
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
