import { ScmIntegrations } from '@backstage/integration';
import {
  SourceError,
  type Source,
  type SourceEnvironment,
} from 'backstage-plugin-platform-value-node';
import { assignEntity } from './assignment/assignEntity';
import type { GithubSelector } from './assignment/GithubSelector';
import { collectBuilds } from './builds/collectBuilds';
import { collectChanges } from './changes/collectChanges';
import { GithubAccess } from './client/GithubAccess';
import type { Sleep } from './client/retryTransient';
import { collectCommits } from './commits/collectCommits';
import { collectDeployments } from './deployments/collectDeployments';
import { readGithubSettings } from './githubConfig';
import { collectIncidents } from './incidents/collectIncidents';
import { probeRepositories } from './probe/probeRepositories';
import { repositoryOfKey } from './repositoryName';
import { signalUrl } from './signalUrl';
import type { CollectStream, StreamContext } from './StreamContext';

/** The world outside, which tests replace. */
export interface Surroundings {
  clock: () => Date;
  sleep: Sleep;
  fetch: typeof fetch;
}

const streams: Record<string, CollectStream> = {
  commits: collectCommits,
  changes: collectChanges,
  deployments: collectDeployments,
  builds: collectBuilds,
  incidents: collectIncidents,
};

/**
 * The GitHub source at work.
 *
 * @throws SourceError `misconfigured` when the configuration can't be used.
 */
export function createGithubSource(
  { config }: Pick<SourceEnvironment, 'config'>,
  surroundings: Surroundings,
): Source<GithubSelector> {
  const settings = readGithubSettings(config);
  const integrations = readIntegrations(config);
  const { reserve } = settings;
  const access = new GithubAccess({ ...surroundings, integrations, reserve });
  const hosts = configuredHosts(config);
  return {
    assign: entity => assignEntity({ entity, settings, hosts }),
    probe: ({ partitions, signal }) =>
      probeRepositories({ access, partitions, signal }),
    async *collect({ partition, stream, cursor, now, signal }) {
      const repository = repositoryOfKey(partition.key);
      const client = await access.clientFor(repository);
      const rest = { partition, settings, cursor, now, signal };
      yield* collector(stream)({ client, repository, ...rest });
    },
    usage: () => access.usage(),
    url: ({ partition, kind, externalId, facts }) => {
      const { host, owner, name } = repositoryOfKey(partition);
      const web = access.webAddressOf(host);
      if (!web) return undefined;
      const repository = `${web}/${owner}/${name}`;
      return signalUrl({ repository, kind, externalId, facts });
    },
  };
}

function collector(
  stream: string,
): (context: StreamContext) => ReturnType<CollectStream> {
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
