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
  const { metrics, sourceDefinitions } = options;
  const { timeZone, fiscalYearStartsIn, collectEvery } = config;

  const scopes = new DatabaseScopes(knex);
  const access = new EntityAccess({ permissions, catalog, clock });

  const sources = new DatabaseSourceStore(knex);
  const problems = new DatabaseProblemStore(knex);
  const running = await startSources({
    definitions: sourceDefinitions,
    config: rootConfig,
    logger,
    sources,
    problems,
    now: clock(),
  });
  const collection = new Collection({
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
    onCollected: signal => refreshReadings({ ...shared, ...periods, signal }),
  });

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
        ...sourceDefinitions.map(definition => ({
          ...definition,
          running: running.some(each => each.definition === definition),
        })),
        shownDefinitions,
      ],
      sources,
      permissions,
      scheduler,
      task: collectionTask,
      clock,
    }),
  });
}
