import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MemoryBudget } from 'backstage-plugin-platform-value-node';
import { GithubClient } from '../client/GithubClient';

/** An answer as a server under test's control gives it. */
export interface ScriptedAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Text is sent as it is; anything else as JSON. */
  body?: unknown;
  /** Ends the connection instead. */
  hangUp?: boolean;
}

/** A request as it arrived. */
export interface ReceivedRequest {
  method?: string;
  url?: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A server that gives the answers it is told to, and a client of it. */
export function useAnswers() {
  let server: Server;
  let answers: ScriptedAnswer[] = [];
  const received: ReceivedRequest[] = [];
  const slept: number[] = [];
  let now = new Date('2026-01-05T12:00:00Z');

  beforeEach(async () => {
    received.length = 0;
    slept.length = 0;
    now = new Date('2026-01-05T12:00:00Z');
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        const body = Buffer.concat(chunks).toString();
        received.push({ method, url, headers, body });
        const answer = answers.shift() ?? { status: 500, body: 'unscripted' };
        if (answer.hangUp) {
          request.socket.destroy();
          return;
        }
        response.writeHead(answer.status ?? 200, answer.headers);
        response.end(
          typeof answer.body === 'string'
            ? answer.body
            : JSON.stringify(answer.body),
        );
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  function addresses() {
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const graphql = `${origin}/api/graphql`;
    return { rest: `${origin}/api/v3`, graphql, web: '' };
  }

  return {
    received,
    addresses,
    slept,
    answer: (...next: ScriptedAnswer[]) => {
      answers = next;
    },
    passTime: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
    client: (options: { reserve?: number; token?: string } = {}) => {
      return new GithubClient({
        name: 'github.com',
        addresses: addresses(),
        credential: async () => ({
          authorization: `Bearer ${options.token ?? 'secret'}`,
        }),
        reserve: options.reserve ?? 0,
        openBudget: opened => new MemoryBudget(opened, () => now),
        clock: () => now,
        random: () => 0.5,
        sleep: async milliseconds => {
          slept.push(milliseconds);
        },
        fetch,
      });
    },
  };
}
