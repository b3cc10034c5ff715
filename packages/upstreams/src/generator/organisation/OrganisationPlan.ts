/** How a service reaches production, and whether GitHub shows it. */
export type DeploymentWay =
  | 'deployment'
  | 'workflow'
  | 'release'
  | 'tag'
  | 'push'
  | 'out-of-sight';

export type Tempo = 'busy' | 'steady' | 'quiet';

/** When a pipeline deploys: at each merge, or what has gathered by then. */
export type Rhythm = 'continuous' | 'daily' | 'weekly';

/** Everything about the organisation that doesn't happen over time. */
export interface OrganisationPlan {
  teams: TeamPlan[];
  services: ServicePlan[];
  repositories: RepositoryPlan[];
}

export interface TeamPlan {
  name: string;
  title: string;
  department: string;
  system: string;
  tempo: Tempo;
  way: DeploymentWay;
  rhythm: Rhythm;
  /** Of every 60 services of the organisation, how many are theirs. */
  share: number;
  serviceNames: readonly string[];
}

/** A component of the catalog. */
export interface ServicePlan {
  name: string;
  title: string;
  description: string;
  team: string;
  system: string;
  type: 'service' | 'platform';
  lifecycle: 'production' | 'experimental';
  /** Absent when the catalog doesn't know where its code is. */
  repository?: string;
  /** Its folder in a repository that it shares, such as `services/offers/`. */
  folder?: string;
  /** Value of the annotation that says how it deploys. */
  deployments?: string;
  /** Value of the annotation that says how its incidents arise. */
  incidents?: string;
}

export interface PipelinePlan {
  way: Exclude<DeploymentWay, 'out-of-sight'>;
  rhythm: Rhythm;
  /** Services it brings to production. */
  services: ServicePlan[];
  /** Production environments, in the order they are deployed to. */
  environments: string[];
  staging: boolean;
  /** Share of its deployments that break something. */
  fragility: number;
  /** Share of its deployments that don't succeed. */
  failureShare: number;
  /** From started to finished. */
  minutes: number;
}

export interface RepositoryPlan {
  index: number;
  name: string;
  createdAt: number;
  defaultBranch: string;
  team: string;
  services: ServicePlan[];
  pipelines: PipelinePlan[];
  /** Nothing ever happens in an empty one. */
  empty: boolean;
  hasWorkflows: boolean;
  pullRequestsPerWeek: number;
  botPullRequestsPerWeek: number;
  bot: string;
  /** From when a coding agent works here. */
  agentSince?: number;
  /** Working hours until somebody looks at a pull request. */
  reviewHours: number;
  reviewedShare: number;
  squashShare: number;
  buildMinutes: number;
  /** Share of builds that fail. */
  flakiness: number;
  /** How often the scheduled workflow runs. */
  scheduled: 'nightly' | 'weekly';
  /** Incidents that no deployment caused, per service. */
  incidentsPerWeek: number;
  /** Where in its ups and downs the repository begins, 0 to 1. */
  season: number;
}
