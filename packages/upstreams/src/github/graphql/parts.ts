import {
  Deployment,
  Issue,
  PullRequest,
  Release,
  Repository,
  Review,
  Tag,
  WorkflowRun,
} from '../../world/World';
import { KnownCommit } from '../lookup/CommitLog';
import { FileEntry, Folder, RepositoryFiles } from '../lookup/RepositoryFiles';
import { RepositoryLookup } from '../lookup/RepositoryLookup';

/** Something of a repository, as the object of a GraphQL type. */
export interface Part<T> {
  readonly __typename: string;
  readonly repository: RepositoryLookup;
  readonly data: T;
}

/** A branch or a tag. */
export interface RefData {
  name: string;
  prefix: 'refs/heads/' | 'refs/tags/';
  tag?: Tag;
}

/** A review and the pull request it is of. */
export interface ReviewData {
  pull: PullRequest;
  review: Review;
}

/** A commit of a pull request's branch. */
export interface BranchCommitData {
  pull: PullRequest;
  commit: KnownCommit;
}

/** A status and the deployment it is of. */
export interface StatusData {
  deployment: Deployment;
  status: Deployment['statuses'][number];
}

/** A folder or one of its entries, with all files of the same commit. */
export type Filed<T> = T & { files: RepositoryFiles };

/** A job and the run it is of. */
export interface JobData {
  run: WorkflowRun;
  job: WorkflowRun['jobs'][number];
}

function partOf<T>(__typename: string) {
  return (repository: RepositoryLookup, data: T): Part<T> => ({
    __typename,
    repository,
    data,
  });
}

export const blobPart = partOf<FileEntry>('Blob');
export const branchCommitPart = partOf<BranchCommitData>('PullRequestCommit');
export const checkRunPart = partOf<JobData>('CheckRun');
export const checkSuitePart = partOf<WorkflowRun>('CheckSuite');
export const commitPart = partOf<KnownCommit>('Commit');
export const deploymentPart = partOf<Deployment>('Deployment');
export const deploymentStatusPart = partOf<StatusData>('DeploymentStatus');
export const issuePart = partOf<Issue>('Issue');
export const pullRequestPart = partOf<PullRequest>('PullRequest');
export const refPart = partOf<RefData>('Ref');
export const releasePart = partOf<Release>('Release');
export const reviewPart = partOf<ReviewData>('PullRequestReview');
export const tagPart = partOf<Tag>('Tag');
export const treePart = partOf<Filed<Folder>>('Tree');
export const treeEntryPart = partOf<Filed<FileEntry>>('TreeEntry');
export const workflowRunPart = partOf<WorkflowRun>('WorkflowRun');

/** The repository itself. */
export function repositoryPart(repository: RepositoryLookup): Part<Repository> {
  return { __typename: 'Repository', repository, data: repository.data };
}

/** A commit by its sha; null when nothing refers to it. */
export function commitBySha(
  repository: RepositoryLookup,
  sha: string | undefined,
): Part<KnownCommit> | null {
  const commit = sha === undefined ? undefined : repository.commits.find(sha);
  return commit ? commitPart(repository, commit) : null;
}

/** A branch that still exists; null once it is gone. */
export function branchRef(
  repository: RepositoryLookup,
  name: string,
): Part<RefData> | null {
  return repository.branchTip(name) === undefined
    ? null
    : refPart(repository, { name, prefix: 'refs/heads/' });
}

/** A tag as a ref. */
export function tagRef(repository: RepositoryLookup, tag: Tag): Part<RefData> {
  return refPart(repository, { name: tag.name, prefix: 'refs/tags/', tag });
}

/** The tag of a name as a ref; null when there is none. */
export function tagRefByName(
  repository: RepositoryLookup,
  name: string,
): Part<RefData> | null {
  const tag = repository.tagByName().get(name);
  return tag ? tagRef(repository, tag) : null;
}
