import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type {
  PushResult,
  Source,
} from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import type { Scorecards } from '../scorecards/Scorecards';
import type { AdoptionService } from './adoptionRoutes';
import type { CostImportService } from './costRoutes';
import type { InitiativeRoutesOptions } from './initiativeRoutes';
import type { OkrRoutesOptions } from './okrRoutes';
import type { SurveyRoutesOptions } from './surveyRoutes';

/** What Data health asks. */
export interface SourcesService {
  /** @throws NotAllowedError without the permission. */
  list(credentials: BackstageCredentials): Promise<Source[]>;
  /**
   * Collects from a source now.
   *
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such source.
   * @throws ConflictError when that was asked for less than five minutes ago.
   */
  refresh(id: string, credentials: BackstageCredentials): Promise<void>;
}

/** What takes signals of other systems. */
export interface PushService {
  /**
   * Stores what a service sends, and says of each row that it can't store why.
   *
   * @throws NotAllowedError for users, and without the permission.
   */
  push(
    push: { rows: readonly unknown[]; watchedFrom: Date | undefined },
    options: { credentials: BackstageCredentials },
  ): Promise<PushResult>;
}

/** @internal */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  metrics: readonly MetricDefinition[];
  scorecards: Scorecards;
  sources: SourcesService;
  push: PushService;
  adoption: AdoptionService;
  costs: CostImportService;
  objectives: OkrRoutesOptions['objectives'];
  okrs: OkrRoutesOptions['okrs'];
  initiatives: InitiativeRoutesOptions['initiatives'];
  surveys: SurveyRoutesOptions['surveys'];
}
