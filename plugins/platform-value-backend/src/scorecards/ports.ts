import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  CapabilityAdoption,
  EntityKeyResult,
  NextStep,
} from 'backstage-plugin-platform-value-common';
import type { CapabilityHistory } from 'backstage-plugin-platform-value-node';
import type { ResolvedScope } from '../catalog/DatabaseScopes';
import type { Caller } from './Scorecards';

/** Where how entities stood to capabilities is read from; one statement each. */
export interface HistorySource {
  /** All capabilities of some entities. */
  ofEntities(entityIds: number[]): Promise<CapabilityHistory[]>;
  /** All entities of a platform's capabilities. */
  ofPlatform(platformRef: string): Promise<CapabilityHistory[]>;
}

/** What a scorecard shows of capabilities. */
export interface CapabilityAnswers {
  /** How a scope stands to each capability at an instant (epoch seconds), told to a caller. */
  capabilitiesOf(
    scope: ResolvedScope,
    asOf: number,
    credentials: BackstageCredentials,
  ): Promise<{ capabilities: CapabilityAdoption[]; next?: NextStep }>;

  /** What entities had best adopt next, by our own ids, told to a caller. */
  nextSteps(
    entityIds: number[],
    asOf: number,
    credentials: BackstageCredentials,
  ): Promise<Map<number, NextStep>>;
}

/** What a scorecard shows of objectives. */
export interface KeyResultAnswers {
  /** Key results that a scope is linked to; none without the permission. */
  keyResultsOf(ref: string, caller: Caller): Promise<EntityKeyResult[]>;
}
