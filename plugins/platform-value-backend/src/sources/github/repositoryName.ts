/** A repository of a GitHub host; all parts in lower case. */
export interface RepositoryName {
  host: string;
  owner: string;
  name: string;
}

/** The key of the repository's partition: `host/owner/name`. */
export function partitionKeyOf({ host, owner, name }: RepositoryName): string {
  return `${host}/${owner}/${name}`.toLowerCase();
}

/**
 * The repository of a partition.
 *
 * @throws Error when the key was not made by {@link partitionKeyOf}.
 */
export function repositoryOfKey(key: string): RepositoryName {
  const [host, owner, name, ...rest] = key.split('/');
  if (!host || !owner || !name || rest.length > 0) {
    throw new Error(`'${key}' is not the key of a GitHub repository`);
  }
  return { host, owner, name };
}
