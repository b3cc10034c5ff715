import { Actor, PullRequest, Repository } from '../../world/World';
import { lazy } from './lazy';

/** A commit that something in the repository refers to. */
export interface KnownCommit {
  sha: string;
  message: string;
  authoredAt: number;
  committedAt: number;
  /** Absent where the world knows nothing but the sha. */
  author?: Actor;
  files: readonly string[];
  pullRequest?: number;
  parentSha?: string;
  /** Place on the default branch, the oldest being 0; absent elsewhere. */
  position?: number;
}

/**
 * The commits of a repository by sha: the default branch, the branches of pull
 * requests before any squash, and what tags, deployments, releases and runs
 * point at although no branch here has it.
 */
export class CommitLog {
  /** The default branch, first parents only, oldest first. */
  readonly branch: readonly KnownCommit[];
  private readonly bySha = lazy(() => this.collect());

  constructor(private readonly repository: Repository) {
    this.branch = repository.commits.map((commit, position) => ({
      ...commit,
      position,
      parentSha: repository.commits[position - 1]?.sha,
    }));
  }

  /** The newest commit of the default branch; undefined when it is empty. */
  get head(): KnownCommit | undefined {
    return this.branch[this.branch.length - 1];
  }

  find(sha: string): KnownCommit | undefined {
    return this.bySha().get(sha);
  }

  /** The newest commit of the default branch whose sha begins so, from 7 digits on. */
  abbreviated(sha: string): KnownCommit | undefined {
    if (!/^[0-9a-f]{7,39}$/.test(sha)) return undefined;
    return [...this.branch]
      .reverse()
      .find(commit => commit.sha.startsWith(sha));
  }

  /** The newest commit of the default branch that was there at the time. */
  headAt(time: number): KnownCommit | undefined {
    let [low, high] = [0, this.branch.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.branch[middle].committedAt <= time) low = middle + 1;
      else high = middle;
    }
    return this.branch[low - 1];
  }

  /** The commit and those before it by first parent, newest first. */
  historyFrom(commit: KnownCommit): KnownCommit[] {
    if (commit.position !== undefined) {
      return this.branch.slice(0, commit.position + 1).reverse();
    }
    const parent = this.find(commit.parentSha ?? '');
    return [commit, ...(parent ? this.historyFrom(parent) : [])];
  }

  private collect(): Map<string, KnownCommit> {
    const known = new Map(this.branch.map(commit => [commit.sha, commit]));
    for (const pull of this.repository.pullRequests) {
      this.branchCommits(pull)
        .filter(({ sha }) => !known.has(sha))
        .forEach(commit => known.set(commit.sha, commit));
    }
    for (const { sha, createdAt } of referencesOf(this.repository)) {
      if (!known.has(sha)) known.set(sha, bareCommit(sha, createdAt));
    }
    return known;
  }

  private branchCommits(pull: PullRequest): KnownCommit[] {
    const forkPoint = this.headAt(pull.createdAt)?.sha;
    return pull.commits.map((commit, index) => ({
      ...commit,
      message: pull.title,
      author: pull.author,
      files: pull.files,
      pullRequest: pull.number,
      parentSha: pull.commits[index - 1]?.sha ?? forkPoint,
    }));
  }
}

/** What names a sha, in the order in which it is believed about its date. */
function referencesOf(repository: Repository) {
  const { tags, deployments, releases, workflowRuns } = repository;
  return [...tags, ...deployments, ...releases, ...workflowRuns];
}

/** All that is known of a commit that is on no branch here. */
function bareCommit(sha: string, time: number): KnownCommit {
  return {
    sha,
    message: '',
    authoredAt: time,
    committedAt: time,
    files: [],
  };
}
