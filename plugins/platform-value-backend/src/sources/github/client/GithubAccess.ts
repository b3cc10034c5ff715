import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import {
  SourceError,
  type SourceEnvironment,
} from 'backstage-plugin-platform-value-node';
import { apiAddresses } from './apiAddresses';
import { GithubClient } from './GithubClient';
import type { Sleep } from './retryTransient';

/** What access to GitHub is built from. */
export interface GithubAccessOptions {
  integrations: ScmIntegrations;
  reserve: number;
  openBudget: SourceEnvironment['openBudget'];
  clock: () => Date;
  random: () => number;
  sleep: Sleep;
  linger?: () => Promise<void>;
  fetch: typeof fetch;
}

/**
 * Clients of all GitHub hosts and credentials of the portal. A token serves
 * its whole host; an App has a credential, and so a budget, for each owner.
 */
export class GithubAccess {
  private readonly credentials: DefaultGithubCredentialsProvider;
  private readonly clients = new Map<string, GithubClient>();
  /** Names of credentials, by owner. */
  private readonly names = new Map<string, string>();

  constructor(private readonly options: GithubAccessOptions) {
    this.credentials = DefaultGithubCredentialsProvider.fromIntegrations(
      options.integrations,
    );
  }

  /**
   * The client to read an owner's repositories with; the same one wherever
   * the credential is the same.
   *
   * @throws SourceError `misconfigured` when there is no usable credential.
   */
  async clientFor(owner: {
    host: string;
    owner: string;
  }): Promise<GithubClient> {
    const apiBaseUrl = this.apiBaseUrlOf(owner.host);
    const { type } = await this.readCredential(owner);
    const name = nameOf(owner, type === 'app');
    this.names.set(nameOf(owner, true), name);
    const known = this.clients.get(name);
    if (known) return known;
    const client = new GithubClient({
      ...this.options,
      name,
      addresses: apiAddresses({ host: owner.host, apiBaseUrl }),
      credential: async () => (await this.readCredential(owner)).headers ?? {},
    });
    this.clients.set(name, client);
    return client;
  }

  /** Calls made so far. */
  calls(): number {
    const clients = [...this.clients.values()];
    return clients.reduce((sum, client) => sum + client.calls(), 0);
  }

  /** The name of an owner's credential: the one last used, else the likely one. */
  credentialName(owner: { host: string; owner: string }): string {
    const { apps = [] } =
      this.options.integrations.github.byHost(owner.host)?.config ?? {};
    const used = this.names.get(nameOf(owner, true));
    return used ?? nameOf(owner, apps.length > 0);
  }

  /** The address of a host's pages; undefined when the host is not set up. */
  webAddressOf(host: string): string | undefined {
    const apiBaseUrl =
      this.options.integrations.github.byHost(host)?.config.apiBaseUrl;
    return apiBaseUrl && apiAddresses({ host, apiBaseUrl }).web;
  }

  private apiBaseUrlOf(host: string): string {
    const { apiBaseUrl } =
      this.options.integrations.github.byHost(host)?.config ?? {};
    if (apiBaseUrl) return apiBaseUrl;
    throw new SourceError({
      code: 'misconfigured',
      message: `integrations.github has no apiBaseUrl for the host '${host}'.`,
      remedy: `Add { host: ${host}, apiBaseUrl: https://${host}/api/v3 } with a credential to integrations.github.`,
    });
  }

  /** Asked by owner: by repository, an App's provider lists all of them first. */
  private async readCredential({
    host,
    owner,
  }: {
    host: string;
    owner: string;
  }) {
    const url = `https://${host}/${owner}`;
    try {
      return await this.credentials.getCredentials({ url });
    } catch (error) {
      throw new SourceError({
        code: 'misconfigured',
        message: `There is no usable GitHub credential for ${host}/${owner} (${reasonOf(
          error,
        )}).`,
        remedy:
          'Set a valid token or GitHub App in integrations.github, and install the App for this owner.',
      });
    }
  }
}

function nameOf(
  { host, owner }: { host: string; owner: string },
  owned: boolean,
): string {
  return owned ? `${host}/${owner}` : host;
}

/** The status of the failure, never its text, which may hold what was sent. */
function reasonOf(error: unknown): string {
  const status =
    typeof error === 'object' && error !== null && 'status' in error
      ? Number(error.status)
      : Number.NaN;
  return status > 0 ? `status ${status}` : 'no installation or an unusable key';
}
