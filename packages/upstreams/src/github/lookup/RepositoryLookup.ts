import { Issue, PullRequest, Repository, Tag } from '../../world/World';
import { Site } from '../site';
import { CommitLog, KnownCommit } from './CommitLog';
import {
  byCreation,
  byUpdate,
  environmentsOf,
  groupBySha,
  keyBy,
  openBranches,
  publishedReleases,
  pushedAt,
  tagsByName,
} from './indexes';
import { FileHistory } from './FileHistory';
import { lazy } from './lazy';
import { RepositoryFiles } from './RepositoryFiles';
import { Timeline, timelineOf } from './timeline';
import { workflowsOf } from './workflowFiles';

/** An issue or a pull request: both are numbered, listed and filtered alike. */
export type Ticket = Issue | PullRequest;

/**
 * One repository, indexed for every question the server answers. Each index is
 * built when it is first needed, so that a large world starts at once.
 */
export class RepositoryLookup {
  readonly commits: CommitLog;
  readonly fileHistory: FileHistory;
  readonly webUrl: string;
  readonly apiUrl: string;

  readonly workflows = lazy(() => workflowsOf(this.data));
  readonly pushedAt = lazy(() => pushedAt(this.data));
  readonly environments = lazy(() => environmentsOf(this.data.deployments));

  readonly deployments = lazy(() => byCreation(this.data.deployments));
  readonly issues = lazy(() => byCreation(this.data.issues));
  readonly issuesByUpdate = lazy(() => byUpdate(this.data.issues));
  readonly pullRequests = lazy(() => byCreation(this.data.pullRequests));
  readonly pullRequestsByUpdate = lazy(() => byUpdate(this.data.pullRequests));
  /** Without drafts, which only writers see. */
  readonly releases = lazy(() => byCreation(publishedReleases(this.data)));
  readonly runs = lazy(() => byCreation(this.data.workflowRuns));
  readonly tagsByCommitDate = lazy(() => this.sortTags());
  readonly tagsByName = lazy(() => tagsByName(this.data.tags));
  readonly tickets = lazy(() => byCreation<Ticket>(this.allTickets()));
  readonly ticketsByUpdate = lazy(() => byUpdate<Ticket>(this.allTickets()));

  readonly deploymentById = lazy(() => keyBy(this.data.deployments, 'id'));
  readonly issueById = lazy(() => keyBy(this.data.issues, 'id'));
  readonly issueByNumber = lazy(() => keyBy(this.data.issues, 'number'));
  readonly pullRequestById = lazy(() => keyBy(this.data.pullRequests, 'id'));
  readonly pullRequestByNumber = lazy(() =>
    keyBy(this.data.pullRequests, 'number'),
  );
  readonly releaseById = lazy(() => keyBy(this.releases().items, 'id'));
  readonly releaseByTag = lazy(() => keyBy(this.releases().items, 'tagName'));
  readonly runById = lazy(() => keyBy(this.data.workflowRuns, 'id'));
  readonly runsBySha = lazy(() => groupBySha(this.runs().items));
  readonly tagByName = lazy(() => keyBy(this.data.tags, 'name'));
  private readonly openBranches = lazy(() =>
    openBranches(this.data.pullRequests),
  );

  constructor(readonly data: Repository, readonly site: Site) {
    this.commits = new CommitLog(data);
    this.fileHistory = new FileHistory(data, this.commits);
    this.webUrl = `${site.web}/${this.fullName}`;
    this.apiUrl = `${site.api}/repos/${this.fullName}`;
  }

  get fullName(): string {
    return `${this.data.owner}/${this.data.name}`;
  }

  get isEmpty(): boolean {
    return this.data.commits.length === 0;
  }

  /** The files at a commit, which is the newest of the default branch unless told. */
  files(commit: KnownCommit | undefined = this.commits.head): RepositoryFiles {
    return this.fileHistory.at(commit);
  }

  /** The sha that a branch points at; undefined once the branch is gone. */
  branchTip(name: string): string | undefined {
    return name === this.data.defaultBranch
      ? this.commits.head?.sha
      : this.openBranches().get(name);
  }

  /** What `HEAD`, a branch, a tag, a full ref name or a sha, shortened or not, stands for. */
  resolve(revision: string): KnownCommit | undefined {
    if (revision === 'HEAD') return this.commits.head;
    const name = revision.replace(/^refs\/(heads|tags)\//, '');
    const sha = this.branchTip(name) ?? this.tagByName().get(name)?.sha ?? name;
    return this.commits.find(sha) ?? this.commits.abbreviated(sha);
  }

  private allTickets(): Ticket[] {
    return [...this.data.issues, ...this.data.pullRequests];
  }

  private sortTags(): Timeline<Tag> {
    return timelineOf(this.data.tags, tag => ({
      time: this.commits.find(tag.sha)?.committedAt ?? tag.createdAt,
      tie: tag.name,
    }));
  }
}
