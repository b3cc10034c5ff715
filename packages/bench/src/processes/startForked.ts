import { fork } from 'node:child_process';
import type { z } from 'zod';

/** A process of ours that has said what it was started for. */
export interface Forked<T> {
  said: T;
  /** Ends it, and waits for that. */
  stop(): Promise<void>;
}

/**
 * Runs a file in a process of its own, until it has said something that the
 * schema knows.
 *
 * @throws Error when it ends before.
 */
export async function startForked<T>(
  file: string,
  options: { args: string[]; schema: z.ZodType<T> },
): Promise<Forked<T>> {
  const child = fork(file, options.args);
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
  });
  const said = await new Promise<T>((resolve, reject) => {
    // what loads TypeScript sends messages of its own
    child.on('message', message => {
      const known = options.schema.safeParse(message);
      if (known.success) resolve(known.data);
    });
    child.once('exit', code =>
      reject(new Error(`${file} ended with code ${code}`)),
    );
  });
  return {
    said,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
