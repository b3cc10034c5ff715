import { ScmIntegrations } from '@backstage/integration';
import {
  SourceError,
  type Source,
  type SourceEnvironment,
  type ReconciliationRequest,
} from 'backstage-plugin-platform-value-node';
import { assignEntity } from './assignment/assignEntity';
import type { GithubSelector } from './assignment/GithubSelector';
import { collectBuilds } from './builds/collectBuilds';
import { collectChanges } from './changes/collectChanges';
import { budgetNames } from './client/budgetNames';
import { GithubAccess } from './client/GithubAccess';
import type { Sleep } from './client/retryTransient';
import { collectRemembering } from './collectRemembering';
import { collectCommits } from './commits/collectCommits';
import { collectDeployments } from './deployments/collectDeployments';
import { collectEvidence } from './evidence/collectEvidence';
import { readEvent } from './events/readEvent';
import { readGithubSettings } from './githubConfig';
import { collectIncidents } from './incidents/collectIncidents';
import { probeRepositories } from './probe/probeRepositories';
import { RepositoryMemory } from './RepositoryMemory';
import { repositoryOfKey } from './repositoryName';
import { signalUrl } from './signalUrl';
import type { CollectStream } from './StreamContext';
import { reconcileStream } from './reconciliation/reconcileStream';

/** The world outside, which tests replace. */
export interface Surroundings {
  clock: () => Date;
  /** From 0 up to 1. */
  random: () => number;
  sleep: Sleep;
  /** Waits for more to ask GitHub together. Default: a turn of the event loop. */
  linger?: () => Promise<void>;
  fetch: typeof fetch;
}

const streams: Record<string, CollectStream> = {
  commits: collectCommits,
  changes: collectChanges,
  deployments: collectDeployments,
  builds: collectBuilds,
  incidents: collectIncidents,
  evidence: collectEvidence,
};

/**
 * The GitHub source at work.
 *
 * @throws SourceError `misconfigured` when the configuration can't be used.
 */
export function createGithubSource(
  { config, openBudget }: Pick<SourceEnvironment, 'config' | 'openBudget'>,
  surroundings: Surroundings,
): Source<GithubSelector> {
  const settings = readGithubSettings(config);
  const integrations = readIntegrations(config);
  const { reserve } = settings;
  const access = new GithubAccess({
    ...surroundings,
    integrations,
    reserve,
    openBudget,
  });
  const hosts = configuredHosts(config);
  const open = async (
    request: Omit<ReconciliationRequest<GithubSelector>, 'stream'>,
  ) => {
    const repository = repositoryOfKey(request.partition.key);
    const client = await access.clientFor(repository);
    return { ...request, client, repository, settings };
  };
  return {
    assign: entity => assignEntity({ entity, settings, hosts }),
    probe: ({ partitions, signal }) =>
      probeRepositories({ access, partitions, signal }),
    async *collect({ stream, cursor, ...request }) {
      const context = await open(request);
      yield* collectRemembering(collector(stream), { ...context, cursor });
    },
    async *reconcile({ stream, ...request }) {
      const memory = new RepositoryMemory(undefined);
      const context = await open(request);
      yield* reconcileStream(stream, { ...context, memory, cursor: undefined });
    },
    budgetOf: ({ partition, stream }) =>
      budgetNames(access.credentialName(repositoryOfKey(partition)))[
        stream === 'builds' ? 'rest' : 'graphql'
      ],
    readEvent: event => readEvent(event, { hosts }),
    calls: () => access.calls(),
    url: ({ partition, kind, externalId, facts }) => {
      const { host, owner, name } = repositoryOfKey(partition);
      const web = access.webAddressOf(host);
      if (!web) return undefined;
      const repository = `${web}/${owner}/${name}`;
      return signalUrl({ repository, kind, externalId, facts });
    },
  };
}

function collector(stream: string): CollectStream {
  const collect = streams[stream];
  if (!collect) throw new Error(`GitHub has no stream '${stream}'`);
  return collect;
}

function readIntegrations(config: SourceEnvironment['config']) {
  try {
    return ScmIntegrations.fromConfig(config);
  } catch (error) {
    throw new SourceError({
      code: 'misconfigured',
      message: `integrations can not be read: ${
        error instanceof Error ? error.message : 'unknown reason'
      }`,
      remedy: 'Correct integrations.github in app-config.',
    });
  }
}

/** Those named in the configuration; Backstage itself always adds github.com. */
function configuredHosts(config: SourceEnvironment['config']): string[] {
  const entries = config.getOptionalConfigArray('integrations.github') ?? [];
  return entries.map(entry => entry.getOptionalString('host') ?? 'github.com');
}
