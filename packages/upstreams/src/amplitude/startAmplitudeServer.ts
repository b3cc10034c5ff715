import { createServer } from 'node:http';
import express from 'express';
import { MemoryJournal, type RequestJournal } from '../github/journal';
import {
  amplitudeRouter,
  type AmplitudeRouterOptions,
} from './amplitudeRouter';
import { close, listen } from '../serving/listen';

/** How a server is started. */
export interface AmplitudeServerOptions
  extends Omit<AmplitudeRouterOptions, 'journal' | 'clock' | 'onDefect'> {
  /** The real time, by which budgets renew; for tests. */
  clock?: () => number;
  /** What to do with a defect of the server; by default it is written out. */
  onDefect?: (error: Error) => void;
}

/** A running server. */
export interface AmplitudeServer {
  /** Such as `http://127.0.0.1:4010/amplitude`. */
  url: string;
  journal: RequestJournal;
  /** Ends open connections too. */
  close(): Promise<void>;
}

const host = '127.0.0.1';

/** Serves a project alone, on a free port of the loopback address. */
export async function startAmplitudeServer(
  options: AmplitudeServerOptions,
): Promise<AmplitudeServer> {
  const journal = new MemoryJournal();
  const { clock = Date.now, onDefect = writeDefect } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(
    '/amplitude',
    amplitudeRouter({ ...options, journal, clock, onDefect }),
  );
  const server = createServer(app);
  const port = await listen(server, 0, host);
  const url = `http://${host}:${port}/amplitude`;
  return { url, journal, close: () => close(server) };
}

function writeDefect(error: Error) {
  process.stderr.write(`${error.stack}\n`);
}
