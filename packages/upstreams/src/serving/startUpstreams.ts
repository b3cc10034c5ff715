import express from 'express';
import { createServer, type RequestListener } from 'node:http';
import { amplitudeRouter } from '../amplitude/amplitudeRouter';
import { Faults } from '../faults/Faults';
import { githubApp } from '../github/githubApp';
import { MemoryJournal, type RequestJournal } from '../github/journal';
import { CurrentWorld } from '../github/lookup/CurrentWorld';
import { siteAt } from '../github/site';
import { enterpriseCloudLimits } from '../github/startGithubServer';
import { jiraRouter } from '../jira/jiraRouter';
import type { AmplitudeProject } from '../world/AmplitudeProject';
import type { World } from '../world/World';
import { close, listen } from './listen';

/** What its users sign in with. */
export interface UpstreamAccounts {
  github: { token: string };
  jira: { email: string; apiToken: string };
  amplitude: { apiKey: string; secretKey: string };
}

/** How a server is started. */
export interface UpstreamsOptions {
  /** A function may give a later world at any time, such as the next day's. */
  world: World | (() => World);
  accounts: UpstreamAccounts;
  /** A free one when absent. */
  port?: number;
  /** The loopback address when absent. */
  host?: string;
  /** The world's own clock, in epoch milliseconds; its end when absent. */
  now?: () => number;
  /** The real time, by which limits renew, in epoch milliseconds. Default: `Date.now`. */
  clock?: () => number;
  /** Points of GitHub's budgets in an hour; those of Enterprise Cloud when absent. */
  githubLimits?: { core: number; graphql: number };
  /** Nothing is limited, where a test asks for more than any service would give. */
  unlimited?: boolean;
  /** Switches of faults, per upstream; none is on when absent. */
  faults?: { github?: Faults; jira?: Faults; amplitude?: Faults };
}

/** All upstreams of an organisation at one address. */
export interface Upstreams {
  /** GitHub is here, Jira below `/jira`, Amplitude below `/amplitude`. */
  url: string;
  port: number;
  journals: Record<'github' | 'jira' | 'amplitude', RequestJournal>;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Serves an organisation's GitHub, Jira and Amplitude on one loopback port.
 *
 * @throws Error when the port is taken.
 */
export async function startUpstreams(
  options: UpstreamsOptions,
): Promise<Upstreams> {
  const { host = '127.0.0.1', port: wanted = 0 } = options;
  const server = createServer();
  const port = await listen(server, wanted, host);
  const url = `http://${host}:${port}`;
  const journals = {
    github: new MemoryJournal(),
    jira: new MemoryJournal(),
    amplitude: new MemoryJournal(),
  };
  server.on('request', appOf(options, url, journals));
  return { url, port, journals, close: () => close(server) };
}

function appOf(
  options: UpstreamsOptions,
  url: string,
  journals: Record<'github' | 'jira' | 'amplitude', MemoryJournal>,
): RequestListener {
  const { world: given, accounts, now, faults = {}, unlimited } = options;
  const { clock = Date.now, githubLimits = enterpriseCloudLimits } = options;
  const endless = 1_000_000_000;
  const world = typeof given === 'function' ? given : () => given;
  const shared = { clock, onDefect: writeDefect, now };
  const jira = jiraRouter({
    ...shared,
    world,
    base: `${url}/jira`,
    account: { deployment: 'cloud', ...accounts.jira },
    journal: journals.jira,
    faults: faults.jira ?? new Faults(1),
    ...(unlimited && { burst: endless }),
  });
  const amplitude = amplitudeRouter({
    ...shared,
    project: () => world().amplitude ?? noProject(world().end),
    keys: accounts.amplitude,
    journal: journals.amplitude,
    faults: faults.amplitude,
    ...(unlimited && { limits: [] }),
  });
  const github = githubApp({
    ...shared,
    current: new CurrentWorld(world, now ?? (({ end }) => end), siteAt(url)),
    journal: journals.github,
    token: accounts.github.token,
    faults: faults.github,
    limits: unlimited ? { core: endless, graphql: endless } : githubLimits,
  });
  const app = express().disable('x-powered-by').disable('etag');
  return app.use('/jira', jira).use('/amplitude', amplitude).use(github);
}

/** Nothing was ever measured. */
function noProject(end: number): AmplitudeProject {
  const firstDay = new Date(end).toISOString().slice(0, 10);
  const nothing = { eventTypes: [], services: new Map() };
  return { timeZone: 'UTC', property: 'service', firstDay, end, ...nothing };
}

function writeDefect(error: Error) {
  process.stderr.write(`${error.stack}\n`);
}
