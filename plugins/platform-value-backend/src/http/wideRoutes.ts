import { contract } from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { organisationRef } from '../scorecards/wide/WideScopes';
import { answerEvidence } from './answerEvidence';
import { mountRoute } from './mountRoute';
import { refOf } from './refOf';
import type { RouterOptions } from './RouterOptions';

/** Platforms, the organisation, and lists of many entities. */
export function mountWideRoutes(
  router: Router,
  options: Pick<RouterOptions, 'httpAuth' | 'scorecards'>,
): void {
  mountLists(router, options);
  mountPlatform(router, options);
  mountOrganisation(router, options);
}

type Options = Parameters<typeof mountWideRoutes>[1];

function mountLists(router: Router, { httpAuth, scorecards }: Options): void {
  mountRoute(
    router,
    httpAuth,
    contract.listEntities,
    ({ query, credentials }) => scorecards.listEntities(query, { credentials }),
  );

  mountRoute(
    router,
    httpAuth,
    contract.listPlatforms,
    async ({ credentials }) => ({
      platforms: await scorecards.listPlatforms({ credentials }),
    }),
  );
}

function mountPlatform(
  router: Router,
  { httpAuth, scorecards }: Options,
): void {
  mountRoute(
    router,
    httpAuth,
    contract.readPlatformScorecard,
    ({ params, query: period, credentials }) =>
      scorecards.readScorecard(
        { ref: refOf(params), period, of: 'platform' },
        { credentials },
      ),
  );

  mountRoute(
    router,
    httpAuth,
    contract.readPlatformEvidence,
    ({ params, query, credentials, response }) =>
      answerEvidence({
        ...{ scorecards, credentials, query, response },
        of: { ref: refOf(params), of: 'platform', name: params.name },
        metricId: params.metricId,
      }),
  );
}

function mountOrganisation(
  router: Router,
  { httpAuth, scorecards }: Options,
): void {
  const scope = { ref: organisationRef, of: 'organisation' as const };
  mountRoute(
    router,
    httpAuth,
    contract.readOrganisationScorecard,
    ({ query: period, credentials }) =>
      scorecards.readScorecard({ ...scope, period }, { credentials }),
  );

  mountRoute(
    router,
    httpAuth,
    contract.readOrganisationEvidence,
    ({ params, query, credentials, response }) =>
      answerEvidence({
        ...{ scorecards, credentials, query, response },
        of: { ...scope, name: organisationRef },
        metricId: params.metricId,
      }),
  );
}
