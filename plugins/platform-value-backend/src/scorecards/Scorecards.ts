import type {
  EntityList,
  Evidence,
  NewExclusion,
  OwnerExclusion,
  PeriodQuery,
  PlatformSummary,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type { Caller } from '../permissions/Caller';

export type { Caller };

/** Which scorecard is asked for. */
export interface ScorecardQuestion {
  ref: string;
  period: PeriodQuery;
  /** Of a platform what its users come to, or of all; of the entity by default. */
  of?: 'entity' | 'platform' | 'organisation';
}

/** Which part of the list of entities is asked for. */
export interface ListQuestion {
  metric: string;
  sort: 'ascending' | 'descending';
  cursor?: string;
  limit: number;
}

/** Which rows are asked for. */
export interface EvidenceQuestion extends ScorecardQuestion {
  metricId: string;
  cursor?: string;
  /** All rows when absent. */
  limit?: number;
}

/** A row said to be wrong, or what was said of it. */
export interface ExclusionQuestion {
  ref: string;
  metricId: string;
}

/** What every door asks: routes, actions, exports. */
export interface Scorecards {
  /**
   * @throws NotFoundError when there is no such entity, for this caller.
   * @throws InputError when its kind has no scorecard, or the period is none.
   */
  readScorecard(
    question: ScorecardQuestion,
    caller: Caller,
  ): Promise<Scorecard>;

  /** Stored scorecards of the default period; unknown refs are left out. */
  readStored(
    question: { refs: string[]; metricIds?: string[] },
    caller: Caller,
  ): Promise<{ scorecards: Scorecard[]; hidden: number }>;

  /** Entities by a stored reading of the default period; those without a value are left out. */
  listEntities(question: ListQuestion, caller: Caller): Promise<EntityList>;

  /** Platforms that the caller may read. */
  listPlatforms(caller: Caller): Promise<PlatformSummary[]>;

  readEvidence(question: EvidenceQuestion, caller: Caller): Promise<Evidence>;

  createExclusion(
    question: ExclusionQuestion & { exclusion: NewExclusion },
    caller: Caller,
  ): Promise<OwnerExclusion>;

  deleteExclusion(
    question: ExclusionQuestion & { id: string },
    caller: Caller,
  ): Promise<void>;
}
