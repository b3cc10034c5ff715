import type { AmplitudeProject } from './AmplitudeProject';
import type { JiraSite } from './JiraSite';
import type { Pushes } from './Pushes';

/**
 * What can be observed of an organisation through its tools, as plain data.
 * Times are epoch milliseconds on whole seconds. A world has an end: nothing
 * in it happened at or after it, and what was still going on is open.
 */
export interface World {
  organisation: string;
  /** Nothing happened at or after this moment. */
  end: number;
  repositories: Repository[];
  /** Catalog entities, ready to be written as YAML documents. */
  catalog: CatalogEntity[];
  /** Its Jira, where it has one. */
  jira?: JiraSite;
  /** Its product analytics, where it has one. */
  amplitude?: AmplitudeProject;
  /** What its other systems tell by themselves, where they do. */
  pushes?: Pushes;
}

/** A catalog entity; structurally that of `@backstage/catalog-model`. */
export interface CatalogEntity {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    title?: string;
    description?: string;
    annotations?: Record<string, string>;
    tags?: string[];
    links?: { url: string; title?: string }[];
  };
  spec: Record<string, unknown>;
}

/** Database ids are unique within a world, over all kinds of things. */
export interface Repository {
  id: number;
  owner: string;
  name: string;
  createdAt: number;
  defaultBranch: string;
  hasWorkflows: boolean;
  /** The default branch, first parents only, oldest first. */
  commits: Commit[];
  /** By number, ascending; open ones too. */
  pullRequests: PullRequest[];
  /** By creation, ascending. */
  deployments: Deployment[];
  /** By creation, ascending; all branches. */
  workflowRuns: WorkflowRun[];
  /** By number, ascending; pull requests are not repeated here. */
  issues: Issue[];
  /** By creation, ascending. */
  releases: Release[];
  /** By creation, ascending. */
  tags: Tag[];
  /** Files beside those that the rest implies (a read-me and the workflows). */
  files?: { path: string; text: string }[];
  /**
   * What happened to manifests and workflows on the default branch, oldest
   * first: each entry is a version that a commit wrote, or took away.
   */
  fileVersions?: FileVersion[];
}

/** A version of a file of the default branch. */
export interface FileVersion {
  path: string;
  /** Sha of the commit of the default branch that wrote it. */
  commit: string;
  /** Absent when the commit took the file away. */
  text?: string;
}

export type ActorKind = 'User' | 'Bot';

export interface Actor {
  login: string;
  kind: ActorKind;
}

export interface Commit {
  /** 40 hex digits. */
  sha: string;
  message: string;
  authoredAt: number;
  committedAt: number;
  author: Actor;
  /** The pull request that brought it to the default branch. */
  pullRequest?: number;
  /** Paths it touched; the union is a comparison's file list. */
  files: string[];
}

export interface PullRequest {
  id: number;
  number: number;
  title: string;
  body: string;
  author: Actor;
  headRef: string;
  createdAt: number;
  updatedAt: number;
  closedAt?: number;
  mergedAt?: number;
  /** The commit of the default branch; set when merged. */
  mergeCommitSha?: string;
  /** Commits of the branch, oldest first, before any squash. */
  commits: { sha: string; authoredAt: number; committedAt: number }[];
  reviews: Review[];
  files: string[];
  labels: string[];
  /** Numbers of issues it closes. */
  closes: number[];
}

export interface Review {
  id: number;
  author: Actor;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  submittedAt: number;
}

export type DeploymentState =
  | 'pending'
  | 'queued'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'inactive';

export interface Deployment {
  id: number;
  sha: string;
  ref: string;
  environment: string;
  creator: Actor;
  createdAt: number;
  /** Oldest first. */
  statuses: { id: number; state: DeploymentState; createdAt: number }[];
}

export type RunConclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'timed_out';

export interface RunAttempt {
  startedAt: number;
  /** Absent while it runs. */
  completedAt?: number;
  conclusion?: RunConclusion;
}

export interface WorkflowRun {
  id: number;
  workflowId: number;
  workflowName: string;
  /** Such as `.github/workflows/build.yml`. */
  path: string;
  runNumber: number;
  event: 'push' | 'pull_request' | 'schedule' | 'workflow_dispatch';
  branch: string;
  sha: string;
  actor: Actor;
  createdAt: number;
  /** Oldest first, at least one. */
  attempts: RunAttempt[];
  /** Jobs of the last attempt. */
  jobs: {
    id: number;
    name: string;
    startedAt: number;
    completedAt?: number;
    conclusion?: RunConclusion;
  }[];
}

export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string;
  author: Actor;
  labels: string[];
  createdAt: number;
  updatedAt: number;
  closedAt?: number;
}

export interface Release {
  id: number;
  tagName: string;
  name: string;
  sha: string;
  draft: boolean;
  prerelease: boolean;
  author: Actor;
  createdAt: number;
  publishedAt: number;
}

export interface Tag {
  name: string;
  sha: string;
  createdAt: number;
}
