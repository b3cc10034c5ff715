import { z } from 'zod';
import {
  evidenceQuerySchema,
  evidenceSchema,
  newExclusionSchema,
  ownerExclusionSchema,
} from './evidence';
import { adoptionRoutes } from './adoptionRoutes';
import { costRoutes } from './costRoutes';
import { metricSummarySchema } from './metric';
import { okrRoutes } from './okrRoutes';
import {
  defineRoute,
  entityParamsSchema,
  noFields,
  type RouteDefinition,
} from './route';
import { periodQuerySchema } from './period';
import {
  mostSignalsPerPush,
  ndjson,
  pushQuerySchema,
  pushResultSchema,
  pushSchema,
} from './pushedSignal';
import { scorecardSchema } from './scorecard';
import { sourceSchema } from './source';
import { surveyRoutes } from './surveyRoutes';
import { wideRoutes } from './wideRoutes';

const metricParams = entityParamsSchema.extend({ metricId: z.string().min(1) });

/** The most entities that one bulk request may name. @public */
export const mostRefsPerRequest = 100;

const byRefsBody = z.object({
  refs: z.array(z.string().min(1)).min(1).max(mostRefsPerRequest),
  metricIds: z.array(z.string().min(1)).optional(),
});

/**
 * Everything the HTTP API can be asked.
 *
 * @public
 */
export const contract = {
  ...adoptionRoutes,
  ...costRoutes,
  ...okrRoutes,
  ...surveyRoutes,
  ...wideRoutes,
  listMetrics: defineRoute({
    method: 'get',
    path: '/metrics',
    summary: 'All metrics, with their definitions in words',
    params: noFields,
    query: noFields,
    response: z.object({ metrics: z.array(metricSummarySchema) }),
  }),
  readScorecard: defineRoute({
    method: 'get',
    path: '/entities/:kind/:namespace/:name/scorecard',
    summary:
      'The scorecard of an entity; of a group, system or domain the roll-up',
    params: entityParamsSchema,
    query: periodQuerySchema,
    response: scorecardSchema,
  }),
  readEvidence: defineRoute({
    method: 'get',
    path: '/entities/:kind/:namespace/:name/scorecard/:metricId/evidence',
    summary: 'The rows a reading was computed from',
    params: metricParams,
    query: periodQuerySchema.extend(evidenceQuerySchema.shape),
    response: evidenceSchema,
    alsoProduces: ['text/csv'],
  }),
  createExclusion: defineRoute({
    method: 'post',
    path: '/entities/:kind/:namespace/:name/scorecard/:metricId/exclusions',
    summary: 'Say that a row is wrong: exclude it, or link its incident anew',
    params: metricParams,
    query: noFields,
    body: newExclusionSchema,
    response: ownerExclusionSchema,
  }),
  deleteExclusion: defineRoute({
    method: 'delete',
    path: '/entities/:kind/:namespace/:name/scorecard/:metricId/exclusions/:id',
    summary: 'Take back that a row is wrong',
    params: metricParams.extend({ id: z.string().min(1) }),
    query: noFields,
    response: z.object({ deleted: z.literal(true) }),
  }),
  listScorecardsByRefs: defineRoute({
    method: 'post',
    path: '/scorecards/by-refs',
    summary:
      'Stored scorecards of up to 100 entities, for the default period only',
    params: noFields,
    query: noFields,
    body: byRefsBody,
    response: z.object({
      scorecards: z.array(scorecardSchema),
      /** Refs that are unknown, or that the caller may not read. */
      hidden: z.number().int(),
    }),
  }),
  listSources: defineRoute({
    method: 'get',
    path: '/sources',
    summary: 'State, progress and problems of each source',
    params: noFields,
    query: noFields,
    response: z.object({ sources: z.array(sourceSchema) }),
  }),
  refreshSource: defineRoute({
    method: 'post',
    path: '/sources/:id/refresh',
    summary: 'Collect from a source now, at most once in five minutes',
    params: z.object({ id: z.string().min(1) }),
    query: noFields,
    response: z.object({ accepted: z.literal(true) }),
  }),
  pushSignals: defineRoute({
    method: 'post',
    path: '/signals',
    summary: `Up to ${mostSignalsPerPush} signals of another system; as NDJSON one a line`,
    params: noFields,
    query: pushQuerySchema,
    body: pushSchema,
    response: pushResultSchema,
    alsoConsumes: [ndjson],
  }),
  readOpenApi: defineRoute({
    method: 'get',
    path: '/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    params: noFields,
    query: noFields,
    response: z.record(z.string(), z.unknown()),
  }),
} satisfies Record<string, RouteDefinition>;

/** The routes by name. @public */
export type Contract = typeof contract;

/** Names of routes. @public */
export type RouteId = keyof Contract;
