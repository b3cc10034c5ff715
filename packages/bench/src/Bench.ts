import type { Server } from './database/Server';
import type { BenchOptions } from './cli/BenchOptions';
import type { Comparison } from './report/Comparison';

/** What a bench is given. */
export interface BenchContext {
  server: Server;
  options: BenchOptions;
  say(line: string): void;
}

/** One of the targets, as something that can be run. */
export interface Bench {
  id: string;
  run(context: BenchContext): Promise<Comparison[]>;
}
