import { createServer } from 'node:http';
import { Fault, Faults } from '../faults/Faults';
import { githubApp, GithubAppOptions } from './githubApp';
import { MemoryJournal, RequestJournal } from './journal';
import { CurrentWorld } from './lookup/CurrentWorld';
import { siteAt } from './site';
import { World } from '../world/World';
import { close, listen } from '../serving/listen';

/** How a server is started. */
export interface GithubServerOptions {
  /** A function may give a later world at any time, such as the next day's. */
  world: World | (() => World);
  /** The only token that is let in. */
  token: string;
  /** A free one when absent. */
  port?: number;
  /** The loopback address when absent. */
  host?: string;
  /**
   * The world's own clock, in epoch milliseconds: nothing of that moment or
   * later is shown. The world's end when absent, and never later than it.
   */
  now?: () => number;
  /** Points per hour; those of an organisation on GitHub Enterprise Cloud. */
  limits?: { core: number; graphql: number };
  /** The real time, by which hours of budget end; for tests. */
  clock?: () => number;
  /** What goes wrong from the start; see `githubFaults`. */
  faults?: Fault[];
  /** Decides which occasions faults strike on. Default 1. */
  seed?: number;
  /** What to do with a defect of the server; by default it is written out. */
  onDefect?: (error: Error) => void;
}

/** A running server. */
export interface GithubServer {
  /** Such as `http://127.0.0.1:4010`; REST is below `/api/v3`. */
  url: string;
  port: number;
  journal: RequestJournal;
  /** Switches faults on and off. */
  faults: Faults;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** Points per hour of an organisation on GitHub Enterprise Cloud. */
export const enterpriseCloudLimits = { core: 15_000, graphql: 10_000 };

/**
 * Serves a world as GitHub Enterprise Server would, on loopback.
 *
 * @throws Error when the port is taken.
 */
export async function startGithubServer(
  options: GithubServerOptions,
): Promise<GithubServer> {
  const { host = '127.0.0.1', port: wanted = 0 } = options;
  const server = createServer();
  const port = await listen(server, wanted, host);
  const url = `http://${host}:${port}`;
  const journal = new MemoryJournal();
  const faults = new Faults(options.seed ?? 1, options.faults);
  server.on('request', appOf(options, url, { journal, faults }));
  return { url, port, journal, faults, close: () => close(server) };
}

function appOf(
  options: GithubServerOptions,
  url: string,
  { journal, faults }: Pick<GithubAppOptions, 'journal' | 'faults'>,
) {
  const { world, now, token, limits = enterpriseCloudLimits } = options;
  const current = new CurrentWorld(
    typeof world === 'function' ? world : () => world,
    now ?? (({ end }) => end),
    siteAt(url),
  );
  const { clock = Date.now, onDefect = writeDefect } = options;
  const rest = { journal, faults, token, limits, clock, onDefect };
  return githubApp({ current, ...rest });
}

function writeDefect(error: Error) {
  process.stderr.write(`${error.stack}\n`);
}
