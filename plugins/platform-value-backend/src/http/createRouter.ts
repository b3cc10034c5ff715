import {
  contract,
  type MetricSummary,
} from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { mountRoute } from './mountRoute';
import { openApiDocument } from './openApiDocument';
import { mountScorecardRoutes } from './scorecardRoutes';
import type { RouterOptions } from './RouterOptions';
import { mountSignalRoutes } from './signalRoutes';
import { mountSourceRoutes } from './sourceRoutes';

function summaryOf(definition: MetricDefinition): MetricSummary {
  const { id, title, question, description, category, unit, better } =
    definition;
  const { leastSample, lead, version, formula } = definition;
  return {
    ...{ id, title, question, description, category, unit, better },
    ...{ leastSample, lead, version, formula },
  };
}

/** All routes of the HTTP API. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, metrics } = options;
  const router = PromiseRouter();
  // First, since the body of a push may be larger than others.
  mountSignalRoutes(router, options);
  router.use(express.json({ limit: '1mb' }));
  const summaries = metrics.map(summaryOf);
  mountRoute(router, httpAuth, contract.listMetrics, async () => ({
    metrics: summaries,
  }));
  const document = openApiDocument();
  mountRoute(router, httpAuth, contract.readOpenApi, async () => document);
  mountScorecardRoutes(router, options);
  mountSourceRoutes(router, options);
  return router;
}
