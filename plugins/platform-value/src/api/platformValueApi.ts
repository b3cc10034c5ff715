import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  Evidence,
  MetricSummary,
  NewExclusion,
  OwnerExclusion,
  PeriodQueryInput,
  PlatformSummary,
  Scorecard,
  Source,
} from 'backstage-plugin-platform-value-common';
import type { CapabilityApi } from './CapabilityApi';
import type { OkrApi } from './OkrApi';
import type { SurveyApi } from './SurveyApi';

/**
 * A figure: one metric of one entity over one period.
 *
 * @public
 */
export interface FigureRequest {
  entityRef: string;
  metricId: string;
  period: PeriodQueryInput;
}

/**
 * A page of the rows behind a figure.
 *
 * @public
 */
export interface EvidenceRequest extends FigureRequest {
  /** Where the page before ended; absent for the first. */
  cursor?: string;
  /** Rows of a page, at most 500. */
  limit?: number;
}

/**
 * A figure whose rows are said to be wrong.
 *
 * @public
 */
export type ExclusionRequest = Omit<FigureRequest, 'period'>;

/**
 * What the pages ask the backend. Every method rejects with the backend's
 * error, whose message says what to do.
 *
 * @public
 */
export interface PlatformValueApi {
  /** What is adopted, and why not. */
  readonly capabilities: CapabilityApi;
  /** Objectives, their key results and what they are linked to. */
  readonly okrs: OkrApi;
  /** What people are asked about platforms, and what came of it. */
  readonly surveys: SurveyApi;
  /** All metrics with their definitions in words. */
  listMetrics(): Promise<MetricSummary[]>;
  /** The scorecard of an entity; of a group, system or domain the roll-up. */
  readScorecard(
    entityRef: string,
    period: PeriodQueryInput,
  ): Promise<Scorecard>;
  /** The rows a reading was computed from, a page of them. */
  readEvidence(request: EvidenceRequest): Promise<Evidence>;
  /** All rows a reading was computed from, as CSV. */
  exportEvidence(request: FigureRequest): Promise<Blob>;
  /** Says that a row is wrong. */
  createExclusion(
    request: ExclusionRequest,
    exclusion: NewExclusion,
  ): Promise<OwnerExclusion>;
  /** Takes back that a row is wrong. */
  deleteExclusion(request: ExclusionRequest & { id: string }): Promise<void>;
  /** Stored scorecards of up to 100 entities, for the default period only. */
  listScorecards(refs: string[]): Promise<Scorecard[]>;
  /** Platforms that the caller may see. */
  listPlatforms(): Promise<PlatformSummary[]>;
  /** State, progress and problems of each source. */
  listSources(): Promise<Source[]>;
  /** Asks a source to collect now. */
  refreshSource(id: string): Promise<void>;
}

/**
 * The API of the pages, to be replaced in tests.
 *
 * @public
 */
export const platformValueApiRef = createApiRef<PlatformValueApi>().with({
  id: 'plugin.platform-value.client',
  pluginId: 'platform-value',
});
