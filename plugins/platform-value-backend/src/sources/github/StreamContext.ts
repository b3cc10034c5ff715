import type {
  CollectedPage,
  Partition,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import type { GithubSelector } from './assignment/GithubSelector';
import type { GithubClient } from './client/GithubClient';
import type { GithubSettings } from './githubConfig';
import type { RepositoryMemory } from './RepositoryMemory';
import type { RepositoryName } from './repositoryName';

/** What a stream of a repository is read with. */
export interface StreamContext {
  client: GithubClient;
  repository: RepositoryName;
  memory: RepositoryMemory;
  partition: Partition<GithubSelector>;
  settings: GithubSettings;
  cursor: StreamCursor | undefined;
  now: Date;
  signal: AbortSignal;
}

/** Reads a stream of a repository from its cursor on. */
export type CollectStream = (
  context: StreamContext,
) => AsyncGenerator<CollectedPage>;
