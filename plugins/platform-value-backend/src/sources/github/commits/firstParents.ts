import type { HistoryCommit } from './historyQuery';

/** A part of a first-parent chain, newest first. */
export interface Chain {
  commits: HistoryCommit[];
  /** The commit it goes on with; undefined at the beginning of the branch. */
  next?: string;
}

/**
 * The first-parent chain from a commit as far as a part of its history goes.
 *
 * Side branches are skipped by following parents rather than dates, since
 * clocks of those who commit are not in order.
 */
export function firstParents(start: string, history: HistoryCommit[]): Chain {
  const byOid = new Map(history.map(commit => [commit.oid, commit]));
  const commits: HistoryCommit[] = [];
  let next: string | undefined = start;
  while (next !== undefined) {
    const commit = byOid.get(next);
    if (!commit) break;
    commits.push(commit);
    next = commit.parent;
  }
  return commits.length > 0 ? { commits, next } : { commits };
}
