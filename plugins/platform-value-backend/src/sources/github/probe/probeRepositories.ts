import {
  SourceError,
  type Partition,
  type ProbeResult,
} from 'backstage-plugin-platform-value-node';
import type { GithubSelector } from '../assignment/GithubSelector';
import type { GithubAccess } from '../client/GithubAccess';
import type { GithubClient } from '../client/GithubClient';
import { repositoryOfKey } from '../repositoryName';
import { probeBatch } from './probeBatch';

/** More in one call, and GitHub's ten seconds would not do. */
const batchSize = 28;

/**
 * Looks at repositories for what moved, 28 in a call. When a call fails, its
 * repositories fail with it, and so do those left of the same credential when
 * that is what is wrong.
 */
export async function* probeRepositories(options: {
  access: GithubAccess;
  partitions: Partition<GithubSelector>[];
  signal: AbortSignal;
}): AsyncGenerator<ProbeResult> {
  const { access, partitions, signal } = options;
  const { byClient, failed } = await groupByClient(access, partitions);
  yield* failed;
  for (const [client, group] of byClient) {
    let error: SourceError | undefined;
    for (const batch of batchesOf(group)) {
      const probed: Probing = error
        ? { results: failedAll(batch, error) }
        : await probeSafely({ client, partitions: batch, signal });
      yield* probed.results;
      error ??= probed.error;
    }
  }
}

interface Probing {
  results: ProbeResult[];
  /** What is wrong with the credential, so that more calls would be in vain. */
  error?: SourceError;
}

async function probeSafely(batch: {
  client: GithubClient;
  partitions: Partition<GithubSelector>[];
  signal: AbortSignal;
}): Promise<Probing> {
  try {
    return { results: await probeBatch(batch) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const lasting =
      error.code === 'misconfigured' || error.code === 'throttled';
    const results = failedAll(batch.partitions, error);
    return lasting ? { results, error } : { results };
  }
}

async function groupByClient(
  access: GithubAccess,
  partitions: Partition<GithubSelector>[],
): Promise<{
  byClient: Map<GithubClient, Partition<GithubSelector>[]>;
  failed: ProbeResult[];
}> {
  const byClient = new Map<GithubClient, Partition<GithubSelector>[]>();
  const failed: ProbeResult[] = [];
  for (const [owner, owned] of byOwner(partitions)) {
    try {
      const client = await access.clientFor(owner);
      byClient.set(client, [...(byClient.get(client) ?? []), ...owned]);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      failed.push(...failedAll(owned, error));
    }
  }
  return { byClient, failed };
}

function byOwner(partitions: Partition<GithubSelector>[]) {
  const owners = new Map<string, Partition<GithubSelector>[]>();
  for (const partition of partitions) {
    const { host, owner } = repositoryOfKey(partition.key);
    const key = `${host}/${owner}`;
    owners.set(key, [...(owners.get(key) ?? []), partition]);
  }
  return [...owners].map(
    ([, owned]) => [repositoryOfKey(owned[0].key), owned] as const,
  );
}

function batchesOf<T>(items: T[]): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    batches.push(items.slice(start, start + batchSize));
  }
  return batches;
}

function failedAll(
  partitions: Partition<GithubSelector>[],
  error: SourceError,
): ProbeResult[] {
  return partitions.map(({ key }) => ({ partition: key, error }));
}
