import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import {
  SourceError,
  type SourceBudget,
} from 'backstage-plugin-platform-value-node';
import { apiAddresses } from './apiAddresses';
import { GithubClient } from './GithubClient';
import type { Sleep } from './retryTransient';

/** What access to GitHub is built from. */
export interface GithubAccessOptions {
  integrations: ScmIntegrations;
  reserve: number;
  clock: () => Date;
  sleep: Sleep;
  fetch: typeof fetch;
}

/**
 * Clients of all GitHub hosts and credentials of the portal. A token serves
 * its whole host; an App has a credential, and so a budget, for each owner.
 */
export class GithubAccess {
  private readonly credentials: DefaultGithubCredentialsProvider;
  private readonly clients = new Map<string, GithubClient>();

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
    const name = type === 'app' ? `${owner.host}/${owner.owner}` : owner.host;
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

  /** Calls made so far, and the budget of which the least share is left. */
  usage(): { calls: number; budget?: SourceBudget } {
    const usages = [...this.clients.values()].map(client => client.usage());
    const [budget] = usages
      .flatMap(usage => usage.budget ?? [])
      .sort((a, b) => a.remaining / a.limit - b.remaining / b.limit);
    const calls = usages.reduce((sum, usage) => sum + usage.calls, 0);
    return { calls, ...(budget && { budget }) };
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

/** The status of the failure, never its text, which may hold what was sent. */
function reasonOf(error: unknown): string {
  const status =
    typeof error === 'object' && error !== null && 'status' in error
      ? Number(error.status)
      : Number.NaN;
  return status > 0 ? `status ${status}` : 'no installation or an unusable key';
}
