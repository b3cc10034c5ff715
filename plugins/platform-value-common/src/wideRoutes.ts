import { z } from 'zod';
import { evidenceQuerySchema, evidenceSchema } from './evidence';
import { entityListSchema, platformSummarySchema } from './lists';
import { periodQuerySchema } from './period';
import { defineRoute, entityParamsSchema, noFields } from './route';
import { scorecardSchema } from './scorecard';

const metricParams = z.object({ metricId: z.string().min(1) });
const evidenceQuery = periodQuerySchema.extend(evidenceQuerySchema.shape);

/** Platforms, the organisation, and lists of many entities. */
export const wideRoutes = {
  listEntities: defineRoute({
    method: 'get',
    path: '/entities',
    summary:
      'Entities in the order of a metric in the default period; those without a value are left out',
    params: noFields,
    query: z.object({
      metric: z.string().min(1),
      sort: z.enum(['ascending', 'descending']).default('descending'),
      cursor: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: entityListSchema,
  }),
  listPlatforms: defineRoute({
    method: 'get',
    path: '/platforms',
    summary: 'Platforms, with how many teams use each by choice and by mandate',
    params: noFields,
    query: noFields,
    response: z.object({ platforms: z.array(platformSummarySchema) }),
  }),
  readPlatformScorecard: defineRoute({
    method: 'get',
    path: '/platforms/:kind/:namespace/:name/scorecard',
    summary:
      'The scorecard of a platform, over everything that its capabilities apply to; for stored periods',
    params: entityParamsSchema,
    query: periodQuerySchema,
    response: scorecardSchema,
  }),
  readPlatformEvidence: defineRoute({
    method: 'get',
    path: '/platforms/:kind/:namespace/:name/scorecard/:metricId/evidence',
    summary: 'The rows that a reading of a platform was computed from',
    params: entityParamsSchema.extend(metricParams.shape),
    query: evidenceQuery,
    response: evidenceSchema,
    alsoProduces: ['text/csv'],
  }),
  readOrganisationScorecard: defineRoute({
    method: 'get',
    path: '/organisation/scorecard',
    summary: 'The scorecard of the whole organisation; for stored periods',
    params: noFields,
    query: periodQuerySchema,
    response: scorecardSchema,
  }),
  readOrganisationEvidence: defineRoute({
    method: 'get',
    path: '/organisation/scorecard/:metricId/evidence',
    summary: 'The rows that a reading of the organisation was computed from',
    params: metricParams,
    query: evidenceQuery,
    response: evidenceSchema,
    alsoProduces: ['text/csv'],
  }),
};
