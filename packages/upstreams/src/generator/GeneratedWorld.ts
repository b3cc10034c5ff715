import type { World } from '../world/World';

/** A generated organisation: what can be observed of it, and what can't. */
export interface GeneratedWorld extends World {
  /** Which deployment really caused which incident, whether or not anything observable says so. */
  causes: HiddenCause[];
}

/** The truth behind one incident. Incidents without an entry had another cause than a deployment. */
export interface HiddenCause {
  /** Such as `acme/checkout-api`. */
  repository: string;
  /** Number of the incident's issue, where that is on GitHub. */
  issue?: number;
  /** Id of the incident, where that is in Jira. */
  jira?: number;
  deployment: CausingDeployment;
}

/** The first deployment that brought the faulty change to production. */
export interface CausingDeployment {
  /** Of the GitHub deployment, workflow run or release; tags and pushes have none. */
  id?: number;
  sha: string;
  /** When it finished, epoch milliseconds. */
  at: number;
}
