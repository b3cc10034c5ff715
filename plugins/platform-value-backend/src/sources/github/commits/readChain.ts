import type { StreamContext } from '../StreamContext';
import { firstParents, type Chain } from './firstParents';
import { readHistory } from './historyQuery';

/**
 * A part of a commit's first-parent chain, itself first; empty when GitHub no
 * longer has the commit.
 */
export async function readChain(
  context: Pick<StreamContext, 'client' | 'repository' | 'signal'>,
  oid: string,
): Promise<Chain> {
  return firstParents(oid, await readHistory(context, oid));
}
