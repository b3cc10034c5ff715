import type {
  EntityCapabilities,
  EntityKeyResult,
  Objective,
  PeriodQuery,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type { Caller } from '../scorecards/Scorecards';

/** What assistants ask: the very functions that routes ask, with the same permissions. */
export interface Answers {
  scorecards: {
    readScorecard(
      question: { ref: string; period: PeriodQuery },
      caller: Caller,
    ): Promise<Scorecard>;
  };
  adoption: {
    readCapabilities(
      question: { ref: string; asOf?: string },
      caller: Caller,
    ): Promise<EntityCapabilities>;
  };
  objectives: {
    list(
      question: { period?: string },
      caller: Caller,
    ): Promise<{ objectives: Objective[] }>;
    listOfEntity(
      ref: string,
      caller: Caller,
    ): Promise<{ keyResults: EntityKeyResult[] }>;
  };
}
