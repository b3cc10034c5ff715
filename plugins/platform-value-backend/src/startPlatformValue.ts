import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type {
  MetricDefinition,
  SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import type { Router } from 'express';
import type { Knex } from 'knex';
import { DatabaseScopes } from './catalog/DatabaseScopes';
import { EntityAccess } from './catalog/EntityAccess';
import { EntityOwnership } from './catalog/EntityOwnership';
import { memberKinds } from './catalog/memberships';
import type { PlatformValueConfig } from './config';
import { createRouter } from './http/createRouter';
import { readCustomMetrics } from './metrics/custom/readCustomMetrics';
import {
  customMetricsSource,
  reportCustomMetrics,
} from './metrics/custom/reportCustomMetrics';
import { DatabaseDefinitionsStore } from './platforms/DatabaseDefinitionsStore';
import {
  scheduleDefinitions,
  shownDefinitions,
} from './platforms/scheduleDefinitions';
import { AuthorizedScorecards } from './scorecards/AuthorizedScorecards';
import { DatabaseScorecards } from './scorecards/DatabaseScorecards';
import { SourceLinks } from './scorecards/evidence/SourceLinks';
import { ScopeLoader } from './scorecards/ScopeLoader';
import { DatabaseReadingStore } from './scorecards/stored/DatabaseReadingStore';
import { refreshReadings } from './scorecards/stored/refreshReadings';
import type { SourceFacts } from './scorecards/streamFacts';
import { markAllDirty } from './scorecards/stored/takeDirty';
import { StoredScorecards } from './scorecards/stored/StoredScorecards';
import { Collection } from './signals/Collection';
import { DatabaseProblemStore } from './signals/DatabaseProblemStore';
import { DatabaseSourceStore } from './signals/DatabaseSourceStore';
import { DatabaseExclusionStore } from './signals/evidence/DatabaseExclusionStore';
import { AuthorizedSources } from './signals/health/AuthorizedSources';
import { startTelemetry } from './signals/health/startTelemetry';
import { subscribeToEvents } from './signals/events/subscribeToEvents';
import { schedulePurge } from './signals/retention/schedulePurge';
import { createPush } from './signals/push/createPush';
import { startSources } from './signals/RunningSource';
import {
  collectionTask,
  scheduleCollection,
} from './signals/scheduleCollection';

/** @internal */
export interface StartPlatformValueOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: PlatformValueConfig;
  events: EventsService;
  httpAuth: HttpAuthService;
  knex: Knex;
  logger: LoggerService;
  metrics: readonly MetricDefinition[];
  permissions: PermissionsService;
  rootConfig: RootConfigService;
  scheduler: SchedulerService;
  sourceDefinitions: SourceDefinition[];
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

const clock = () => new Date();

/** Builds everything, in the order facts flow, and starts collecting. */
export async function startPlatformValue(
  options: StartPlatformValueOptions,
): Promise<Router> {
  const { auth, catalog, config, knex, logger, permissions } = options;
  const { rootConfig, scheduler, urlReader, userInfo } = options;
  const { sourceDefinitions } = options;
  const { timeZone, fiscalYearStartsIn, collectEvery } = config;

  const scopes = new DatabaseScopes(knex);
  const access = new EntityAccess({ permissions, catalog, clock });

  const sources = new DatabaseSourceStore(knex);
  const problems = new DatabaseProblemStore(knex);
  const custom = readCustomMetrics(
    rootConfig.getOptional('platformValue.metrics'),
    new Set(options.metrics.map(({ id }) => id)),
  );
  const metrics = [...options.metrics, ...custom.metrics];
  await reportCustomMetrics({
    ...{ found: custom, sources, problems, logger },
    now: clock(),
  });
  const { running, wanted } = await startSources({
    definitions: sourceDefinitions,
    config: rootConfig,
    logger,
    sources,
    problems,
    knex,
    clock,
  });
  const telemetry = startTelemetry({ knex, clock });
  const collection = new Collection({
    telemetry,
    knex,
    auth,
    catalog,
    logger,
    running,
    clock,
  });

  const sourceFacts: SourceFacts = {
    names: new Map(
      running.map(({ sourceId, definition }) => [sourceId, definition.id]),
    ),
    scheduleSeconds: collectEvery.minutes * 60,
  };
  const definitions = new DatabaseDefinitionsStore(knex);
  const loader = new ScopeLoader({
    knex,
    definitions,
    timeZone,
    sources: sourceFacts,
    targets: custom.targets,
  });
  const exclusions = new DatabaseExclusionStore(knex);
  const links = new SourceLinks(
    new Map(running.map(({ sourceId, source }) => [sourceId, source])),
  );
  const readings = new DatabaseReadingStore(knex);
  const shared = { knex, loader, scopes, readings, metrics, clock };
  const periods = { timeZone, fiscalYearStartsIn };

  const readDefinitions = await scheduleDefinitions({
    scheduler,
    reader: urlReader,
    store: definitions,
    urls: config.definitions,
    auth,
    catalog,
    sources,
    problems,
    logger,
    onChanged: () =>
      knex.transaction(tx => markAllDirty(tx, memberKinds, clock())),
    clock,
  });
  await scheduleCollection({
    scheduler,
    collection,
    running,
    every: collectEvery,
    onMirrored: readDefinitions,
    refreshReadings: signal =>
      refreshReadings({ ...shared, ...periods, signal }),
  });

  await schedulePurge({ scheduler, knex, retention: config.retention, clock });
  await subscribeToEvents({ events: options.events, knex, running, clock });

  return createRouter({
    httpAuth: options.httpAuth,
    auditor: options.auditor,
    metrics,
    scorecards: new AuthorizedScorecards({
      scorecards: new DatabaseScorecards({ ...shared, exclusions, links }),
      stored: new StoredScorecards({
        ...shared,
        ...periods,
        sources: sourceFacts,
      }),
      ownership: new EntityOwnership(scopes, userInfo),
      exclusions,
      access,
      permissions,
      clock,
    }),
    sources: new AuthorizedSources({
      knex,
      shown: [
        ...wanted.map(definition => ({
          ...definition,
          running: running.some(each => each.definition === definition),
        })),
        shownDefinitions,
        { ...customMetricsSource, streams: [], running: true },
      ],
      sources,
      permissions,
      scheduler,
      task: collectionTask,
      clock,
    }),
    push: createPush({
      ...{ auth, knex, permissions, sources, clock },
      config: rootConfig,
      metricIds: custom.ids,
    }),
  });
}
