import {
  contract,
  type MetricSummary,
} from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { mountAdoptionRoutes } from './adoptionRoutes';
import { mountCostRoutes } from './costRoutes';
import { mountInitiativeRoutes } from './initiativeRoutes';
import { mountRoute } from './mountRoute';
import { mountOkrImport, mountOkrRoutes } from './okrRoutes';
import { openApiDocument } from './openApiDocument';
import { mountScorecardRoutes } from './scorecardRoutes';
import type { RouterOptions } from './RouterOptions';
import { mountSignalRoutes } from './signalRoutes';
import { mountSourceRoutes } from './sourceRoutes';
import { mountSurveyRoutes } from './surveyRoutes';

function summaryOf(definition: MetricDefinition): MetricSummary {
  const { id, title, question, description, category, unit, better } =
    definition;
  const { leastSample, lead, version, formula, scopes, currency } = definition;
  return {
    ...{ id, title, question, description, category, unit, better },
    ...{ leastSample, lead, version, formula, scopes, currency },
  };
}

/** All routes of the HTTP API. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, metrics } = options;
  const router = PromiseRouter();
  // First, since their bodies may be larger than others, or are no JSON.
  mountSignalRoutes(router, options);
  mountCostRoutes(router, options);
  mountOkrImport(router, options);
  router.use(express.json({ limit: '1mb' }));
  const summaries = metrics.map(summaryOf);
  mountRoute(router, httpAuth, contract.listMetrics, async () => ({
    metrics: summaries,
  }));
  const document = openApiDocument();
  mountRoute(router, httpAuth, contract.readOpenApi, async () => document);
  mountScorecardRoutes(router, options);
  mountAdoptionRoutes(router, options);
  mountOkrRoutes(router, options);
  mountInitiativeRoutes(router, options);
  mountSurveyRoutes(router, options);
  mountSourceRoutes(router, options);
  return router;
}
