import { z } from 'zod';
import type { JiraDeployment } from '../jiraConfig';
import { CloudApi } from './CloudApi';
import type { JiraApi } from './JiraApi';
import type { JiraTransport } from './JiraTransport';
import { ServerApi } from './ServerApi';

const serverInfo = z.object({ deploymentType: z.string().optional() });

/** Finds out which Jira it is, once, and how it has to be asked. */
export class JiraAccess {
  private api: JiraApi | undefined;

  constructor(
    private readonly transport: JiraTransport,
    private readonly deployment: JiraDeployment | undefined,
  ) {}

  /** @throws SourceError when Jira has to be asked, and can't be. */
  async open(signal: AbortSignal): Promise<JiraApi> {
    this.api ??= await this.choose(signal);
    return this.api;
  }

  private async choose(signal: AbortSignal): Promise<JiraApi> {
    const deployment = this.deployment ?? (await this.ask(signal));
    return deployment === 'cloud'
      ? new CloudApi(this.transport)
      : new ServerApi(this.transport);
  }

  private async ask(signal: AbortSignal): Promise<JiraDeployment> {
    const { deploymentType } = await this.transport.send({
      // Both have it.
      path: '/rest/api/2/serverInfo',
      schema: serverInfo,
      signal,
    });
    return deploymentType === 'Cloud' ? 'cloud' : 'server';
  }
}
