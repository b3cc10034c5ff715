import type { Actor, PullRequest, Repository } from '../../world/World';
import type { HiddenCause } from '../GeneratedWorld';
import type { JiraLog } from '../jira/JiraLog';
import type {
  RepositoryPlan,
  ServicePlan,
} from '../organisation/OrganisationPlan';
import type { Identities } from './Identities';
import type { Pipeline } from './Pipeline';
import type { Random } from './Random';
import type { Timeline } from './Timeline';

/** One repository as it comes into being. */
export interface Simulation {
  organisation: string;
  plan: RepositoryPlan;
  /** What can be observed so far. */
  repository: Repository;
  causes: HiddenCause[];
  /** What its people write in Jira. */
  jira: JiraLog;
  timeline: Timeline;
  random: Random;
  identities: Identities;
  pipelines: Pipeline[];
  /** By the position of the commit that brought them. */
  mergedPullRequests: Map<number, PullRequest>;
  workflows: Record<'build' | 'scheduled' | 'deploy', Workflow>;
  /** What waits for a pull request to reach production, by its number. */
  awaited: Map<number, () => void>;
  /** Told of each merge, so that merging knows nothing of deploying. */
  merged: Listener<Merge>[];
  /** Told of each delivery, so that deploying knows nothing of incidents. */
  delivered: Listener<Delivery>[];
}

export interface Workflow {
  id: number;
  name: string;
  path: string;
}

export type Listener<T> = (simulation: Simulation, event: T) => void;

export interface Merge {
  pullRequest: PullRequest;
  /** Of its commit on the default branch. */
  position: number;
  /** It repairs production, so it is deployed at once. */
  urgent: boolean;
}

/** A commit that became what production runs. */
export interface Delivery {
  pipeline: Pipeline;
  position: number;
  /** Of the deployment, workflow run or release, where it has one. */
  id?: number;
  /** Merged pull requests that were not in production before, oldest first. */
  contains: PullRequest[];
}

export function memberOf({ plan, random }: Simulation): Actor {
  return { login: `${plan.team}-dev-${random.integer(1, 6)}`, kind: 'User' };
}

export function isIn(service: ServicePlan, files: string[]): boolean {
  const { folder } = service;
  return folder === undefined || files.some(file => file.startsWith(folder));
}
