import { CommitLog, KnownCommit } from './CommitLog';

/** What lies between two commits. */
export interface CommitComparison {
  base: KnownCommit;
  head: KnownCommit;
  /** The newest commit that both have in their history. */
  mergeBase: KnownCommit;
  /** Commits that the head has and the base has not, oldest first. */
  ahead: KnownCommit[];
  /** How many commits the base has and the head has not. */
  behindBy: number;
}

/** Compares by first parents; undefined when there is no common ancestor. */
export function comparisonOf(
  log: CommitLog,
  base: KnownCommit,
  head: KnownCommit,
): CommitComparison | undefined {
  const baseHistory = log.historyFrom(base);
  const headHistory = log.historyFrom(head);
  const inBase = new Set(baseHistory.map(({ sha }) => sha));
  const common = headHistory.findIndex(({ sha }) => inBase.has(sha));
  if (common < 0) return undefined;
  const mergeBase = headHistory[common];
  const ahead = headHistory.slice(0, common).reverse();
  const behindBy = baseHistory.findIndex(({ sha }) => sha === mergeBase.sha);
  return { base, head, mergeBase, ahead, behindBy };
}
