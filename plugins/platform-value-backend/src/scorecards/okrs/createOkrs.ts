import type {
  AuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import type { EntityAccess } from '../../catalog/EntityAccess';
import { AuthorizedOkrs } from '../../okrs/AuthorizedOkrs';
import { AuthorizedInitiatives } from '../../okrs/initiatives/AuthorizedInitiatives';
import { createAnnotationLinks } from '../../okrs/links/createAnnotationLinks';
import { scheduleRefresh } from '../../okrs/links/scheduleRefresh';
import type { DatabaseProblemStore } from '../../signals/DatabaseProblemStore';
import type { DatabaseSourceStore } from '../../signals/DatabaseSourceStore';
import { AuthorizedObjectives } from './AuthorizedObjectives';
import { ScorecardValues, type ScorecardAnswers } from './ScorecardValues';

/** @internal */
export interface CreateOkrsOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'refreshEntity' | 'streamEntities'>;
  knex: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  access: EntityAccess;
  sources: DatabaseSourceStore;
  problems: DatabaseProblemStore;
  /** Scorecards that don't ask for key results themselves. */
  scorecards: ScorecardAnswers;
  /** Ids of the metrics that key results can be measured by. */
  metricIds: ReadonlySet<string>;
  timeZone: string;
  /** The month, 1 … 12, in which the fiscal year starts. */
  fiscalYearStartsIn: number;
  clock: () => Date;
}

/** What answers for objectives, and for what is tied to them. */
export interface Okrs {
  objectives: AuthorizedObjectives;
  okrs: AuthorizedOkrs;
  initiatives: AuthorizedInitiatives;
  /** Reads what annotations link; to be called when the catalog was swept. */
  readAnnotationLinks(): Promise<void>;
}

/** Sets up objectives, and tells the catalog from now on whose links change. */
export async function createOkrs(options: CreateOkrsOptions): Promise<Okrs> {
  await scheduleRefresh(options);
  const values = new ScorecardValues(options.scorecards);
  const readAnnotationLinks = await createAnnotationLinks(options);
  return {
    objectives: new AuthorizedObjectives({ ...options, values }),
    okrs: new AuthorizedOkrs({ ...options, onImported: readAnnotationLinks }),
    initiatives: new AuthorizedInitiatives(options),
    readAnnotationLinks,
  };
}
