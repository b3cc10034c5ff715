import type { Faults } from '../faults/Faults';
import type { ShownProject } from './figures/ShownProject';

/** What a route answers from. */
export interface RouteContext {
  shown: ShownProject;
  query: URLSearchParams;
  faults: Faults;
  /** Whether grouping an event counts as a condition too. */
  eventGroupsAreConditions: boolean;
}

/** A request that was understood: what it costs, and how it is answered. */
export interface CostedAnswer {
  cost: number;
  body: () => unknown;
}

/** Reads a request; throws AmplitudeProblem when it is not well formed. */
export type AmplitudeRoute = (context: RouteContext) => CostedAnswer;
