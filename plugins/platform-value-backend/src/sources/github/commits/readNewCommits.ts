import { SourceError } from 'backstage-plugin-platform-value-node';
import { shortSha } from '../shortSha';
import type { StreamContext } from '../StreamContext';
import { firstParents, type Chain } from './firstParents';
import type { HistoryCommit } from './historyQuery';
import { readChain } from './readChain';

/** Commits above what is known of a branch. */
export interface NewCommits {
  /** Newest first. */
  commits: HistoryCommit[];
  /** The known commits that are still on the branch, newest first. */
  kept: string[];
}

/**
 * Reads a branch from its head down to the first known commit. After a forced
 * push that is one below the rewritten ones, or none: then it is the whole
 * branch.
 *
 * @param options - `newest`: what was read of the history of the head;
 *   `recent`: known commits, newest first, 16 hex digits each
 */
export async function readNewCommits(
  context: Pick<StreamContext, 'client' | 'repository' | 'signal'>,
  options: { head: string; newest: HistoryCommit[]; recent: string[] },
): Promise<NewCommits> {
  const { head, newest, recent } = options;
  const commits: HistoryCommit[] = [];
  let next: string | undefined = head;
  while (next !== undefined) {
    const chain: Chain =
      next === head
        ? firstParents(head, newest)
        : await readChain(context, next);
    if (chain.commits.length === 0) throw vanished(context);
    const end = chain.commits.findIndex(({ oid }) =>
      recent.includes(shortSha(oid)),
    );
    if (end >= 0) {
      const joint = recent.indexOf(shortSha(chain.commits[end].oid));
      commits.push(...chain.commits.slice(0, end));
      return { commits, kept: recent.slice(joint) };
    }
    commits.push(...chain.commits);
    next = chain.next;
  }
  return { commits, kept: [] };
}

function vanished({ repository }: Pick<StreamContext, 'repository'>) {
  const { host, owner, name } = repository;
  return new SourceError({
    code: 'transient',
    message: `The branch of ${host}/${owner}/${name} changed while it was read.`,
    remedy: 'It is read again at the next run.',
  });
}
