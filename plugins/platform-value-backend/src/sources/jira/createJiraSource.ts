import type {
  Source,
  SourceEnvironment,
} from 'backstage-plugin-platform-value-node';
import { assignEntity } from './assignment/assignEntity';
import type { JiraSelector } from './assignment/JiraSelector';
import { JiraAccess } from './client/JiraAccess';
import { JiraTransport } from './client/JiraTransport';
import { JiraWords } from './client/JiraWords';
import type { Sleep } from './client/retryTransient';
import { readJiraSettings } from './jiraConfig';
import { probeProjects } from './probe/probeProjects';
import { signalUrl } from './signalUrl';
import { collectStream, reconcileStream } from './streams/collectStream';
import type { ProjectContext } from './streams/ProjectContext';
import { readJiraEvent } from './webhook/readJiraEvent';

/** The world outside, which tests replace. */
export interface Surroundings {
  clock: () => Date;
  /** From 0 up to 1. */
  random: () => number;
  sleep: Sleep;
  fetch: typeof fetch;
}

/** So many keep up the pace of a process (`client/Pace.ts`). */
const slicesAtOnce = 4;

/**
 * The Jira source at work; undefined when the configuration does not ask for it.
 *
 * @throws SourceError `misconfigured` when the configuration can't be used.
 */
export function createJiraSource(
  { config, openBudget }: Pick<SourceEnvironment, 'config' | 'openBudget'>,
  surroundings: Surroundings,
): Source<JiraSelector> | undefined {
  const settings = readJiraSettings(config);
  if (!settings) return undefined;
  const { host, apiBaseUrl, credential, deployment, reserve } = settings;
  const name = new URL(host).host;
  const transport = new JiraTransport({
    ...surroundings,
    apiBaseUrl,
    credential,
    budget: openBudget({ name, reserve, slicesAtOnce }),
  });
  const access = new JiraAccess(transport, deployment);
  const words = new JiraWords(surroundings.clock);
  const contextOf = async (request: Asked) => {
    const api = await access.open(request.signal);
    return { api, words, settings, ...request };
  };
  return {
    assign: entity => assignEntity({ entity, settings }),
    probe: request => probeProjects(() => access.open(request.signal), request),
    async *collect({ stream, cursor, ...request }) {
      yield* collectStream(stream, await contextOf(request), cursor);
    },
    async *reconcile({ stream, ...request }) {
      yield* reconcileStream(stream, await contextOf(request));
    },
    budgetOf: () => name,
    readEvent: readJiraEvent,
    calls: () => transport.calls(),
    url: ({ facts }) => signalUrl(host, facts),
  };
}

type Asked = Pick<ProjectContext, 'partition' | 'now' | 'signal'>;
