import { readChain } from '../commits/readChain';
import type { HistoryCommit } from '../commits/historyQuery';
import { readRepository, type RepositoryFacts } from '../readRepository';
import { shortSha } from '../shortSha';
import type { StreamContext } from '../StreamContext';
import type { SweepPosition, SweptPage } from '../sweep';
import { earliest } from '../timestamp';
import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';

/**
 * Reads every commit of the default branch as a deployment. The floor is the
 * head of the sweep before, not its time: commits may be pushed long after
 * they were made.
 */
export function pushReader(context: StreamContext): DeploymentReader {
  let repository: Promise<RepositoryFacts> | undefined;
  return {
    readPage: async position => {
      repository ??= readRepository(context);
      return readPage(context, await repository, position);
    },
    readOpen: async () => [],
  };
}

async function readPage(
  context: StreamContext,
  { createdAt, defaultBranch }: RepositoryFacts,
  { after, floor }: SweepPosition,
): Promise<SweptPage<DeploymentFact>> {
  const start = after ?? defaultBranch?.head;
  const chain = start ? await readChain(context, start) : { commits: [] };
  const end = chain.commits.findIndex(({ oid }) => oid === floor);
  const commits = end < 0 ? chain.commits : chain.commits.slice(0, end + 1);
  return {
    facts: commits.map(factOf),
    rejected: [],
    read: commits.length,
    newest: commits[0]?.oid,
    oldest: earliest(commits.map(commit => commit.committedAt)),
    after: chain.next,
    reachedFloor: end >= 0,
    beginsAt: createdAt,
  };
}

function factOf({ oid, committedAt }: HistoryCommit): DeploymentFact {
  return {
    externalId: `push:${shortSha(oid)}`,
    handle: oid,
    name: '',
    chain: '',
    sha: oid,
    hotfix: false,
    createdAt: committedAt,
    finishedAt: committedAt,
    outcome: 'success',
    updatedAt: committedAt,
  };
}
