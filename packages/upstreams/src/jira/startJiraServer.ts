import { createServer } from 'node:http';
import express from 'express';
import { Faults } from '../faults/Faults';
import { MemoryJournal, type RequestJournal } from '../github/journal';
import { jiraRouter, type JiraRouterOptions } from './jiraRouter';
import { close, listen } from '../serving/listen';

/** How a server is started. */
export interface JiraServerOptions
  extends Pick<
    JiraRouterOptions,
    'world' | 'account' | 'now' | 'timeZone' | 'burst'
  > {
  /** A free one when absent. */
  port?: number;
  /** The loopback address when absent. */
  host?: string;
  /** Switches of its faults; none is on when absent. */
  faults?: Faults;
  /** The real time, by which limits and page tokens end; for tests. */
  clock?: () => number;
  /** What to do with a defect of the server; by default it is written out. */
  onDefect?: (error: Error) => void;
}

/** A running server. */
export interface JiraServer {
  /** Such as `http://127.0.0.1:4020/jira`; REST is below `/rest/api`. */
  url: string;
  port: number;
  journal: RequestJournal;
  faults: Faults;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Serves a world's Jira on loopback, as Jira Cloud or Data Center would; which
 * of them, its account says.
 *
 * @throws Error when the port is taken.
 */
export async function startJiraServer(
  options: JiraServerOptions,
): Promise<JiraServer> {
  const { host = '127.0.0.1', port: wanted = 0 } = options;
  const { faults = new Faults(1), clock = Date.now } = options;
  const { onDefect = writeDefect } = options;
  const server = createServer();
  const port = await listen(server, wanted, host);
  const url = `http://${host}:${port}/jira`;
  const journal = new MemoryJournal();
  const parts = { journal, faults, clock, onDefect, base: url };
  const app = express().disable('x-powered-by').disable('etag');
  server.on('request', app.use('/jira', jiraRouter({ ...options, ...parts })));
  return { url, port, journal, faults, close: () => close(server) };
}

function writeDefect(error: Error) {
  process.stderr.write(`${error.stack}\n`);
}
