import type { Author } from 'backstage-plugin-platform-value-common';
import type {
  CauseMethod,
  ReworkBasis,
} from 'backstage-plugin-platform-value-node';

/** A successful production deployment, as linking sees it. Times in epoch seconds. */
export interface DeploymentFact {
  id: string;
  sourceId: number;
  at: number;
  /** Of its commit on the default branch; absent when it isn't there. */
  position?: number;
  hotfix: boolean;
}

/** A merged change, as linking sees it. Times in epoch seconds. */
export interface ChangeFact {
  id: string;
  sourceId: number;
  /** Merged. */
  at: number;
  number?: number;
  position?: number;
  author: Author;
  /** First commit authored to merged; absent when only the merge is known. */
  authored?: number;
  hotfix: boolean;
  /** Of the commit it reverts. */
  revertsPosition?: number;
  /** The change it reverts. */
  revertsNumber?: number;
  /** Numbers of the issues it closes. */
  fixes: number[];
}

/** An incident, as linking sees it. Times in epoch seconds. */
export interface IncidentFact {
  id: string;
  sourceId: number;
  /** Opened. */
  at: number;
  /** Opened to resolved; absent while open. */
  seconds?: number;
  number?: number;
  /** What it names as its cause. */
  namedDeployment?: string;
  namedPosition?: number;
  namedChange?: number;
  /** What its owners said: a deployment, or none. */
  owner?: { deployment?: string };
}

/** Everything of one entity that is linked. Lists are ordered by `at`. */
export interface EntityFacts {
  deployments: DeploymentFact[];
  changes: ChangeFact[];
  incidents: IncidentFact[];
  /** All of the entity's deployments and changes are known. */
  historyComplete: boolean;
}

/** A change and the first deployment that contains it. */
export interface Delivery {
  change: ChangeFact;
  deployment: DeploymentFact;
  /** First commit authored, or merged, to deployed; in seconds. */
  lead: number;
  /** Older changes may be in it that we do not know the age of. */
  inFirst: boolean;
}

/** An incident and the deployment that caused it. */
export interface Cause {
  incident: IncidentFact;
  deployment: DeploymentFact;
  method: CauseMethod;
  confidence: number;
}

/** A deployment made because of an incident. */
export interface Rework {
  deployment: DeploymentFact;
  basis: ReworkBasis;
  incident?: IncidentFact;
}
