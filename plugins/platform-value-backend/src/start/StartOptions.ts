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
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type {
  MetricDefinition,
  SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { PlatformValueConfig } from '../config';

/** What a portal gives, and what was made of its configuration. */
export interface StartOptions {
  actions: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  clock: () => Date;
  config: PlatformValueConfig;
  events: EventsService;
  httpAuth: HttpAuthService;
  knex: Knex;
  logger: LoggerService;
  /** Those of the plugin and of modules. */
  metrics: readonly MetricDefinition[];
  permissions: PermissionsService;
  rootConfig: RootConfigService;
  scheduler: SchedulerService;
  sourceDefinitions: SourceDefinition[];
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}
