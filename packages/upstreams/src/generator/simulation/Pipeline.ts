import type { Deployment } from '../../world/World';
import type { PipelinePlan } from '../organisation/OrganisationPlan';

/** The state of a way to production. Positions are of commits on the default branch. */
export interface Pipeline {
  plan: PipelinePlan;
  /** The newest commit that concerns it. */
  wanted: number;
  /** The newest commit that reached production. */
  newest: number;
  /** What production ran, one after the other; the last is live. */
  live: number[];
  running: boolean;
  /** Something waits that must not wait for the rhythm. */
  urgent: boolean;
  /** The successful deployment of each environment that is not replaced yet. */
  active: Map<string, Deployment>;
}

export function createPipeline(plan: PipelinePlan): Pipeline {
  return {
    plan,
    wanted: -1,
    newest: -1,
    live: [],
    running: false,
    urgent: false,
    active: new Map(),
  };
}
