import { fork, type ChildProcess } from 'node:child_process';
import { z } from 'zod';
import type { Server } from '../database/Server';
import type { ReplicaOptions } from './ReplicaOptions';

const messageSchema = z.union([
  z.object({ started: z.literal(true) }),
  z.object({ slices: z.number(), peakMemory: z.number() }),
]);

/** What a process has collected. */
export interface Collected {
  slices: number;
  /** The most memory it ever took, in bytes. */
  peakMemory: number;
}

/** A process that collects. */
export interface ForkedReplica {
  /** It has read its code, and begins. */
  started: Promise<void>;
  /** It has done all there was to do; undefined when it was killed. */
  done: Promise<Collected | undefined>;
  /** Ends it as a power cut would. */
  kill(): void;
}

/** Collects in a process of its own. */
export function forkReplica(
  server: Server,
  options: ReplicaOptions,
): ForkedReplica {
  const env = {
    ...process.env,
    POSTGRES_HOST: server.host,
    POSTGRES_PORT: String(server.port),
    POSTGRES_USER: server.user,
    POSTGRES_PASSWORD: server.password,
  };
  const file = require.resolve('./collectHere');
  const child = fork(file, [JSON.stringify(options)], { env });
  let collected: Collected | undefined;
  const started = new Promise<void>(resolve => {
    child.on('message', message => {
      const { data } = messageSchema.safeParse(message);
      if (!data) return;
      if ('started' in data) resolve();
      else {
        collected = data;
        child.disconnect();
      }
    });
  });
  return {
    started,
    done: endOf(child).then(() => collected),
    kill: () => child.kill('SIGKILL'),
  };
}

/** @throws Error when it ends by itself and not well. */
function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(`a collecting process ended with code ${code}`));
    });
  });
}
