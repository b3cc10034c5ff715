import fs from 'node:fs';
import { z } from 'zod';
import { benches } from '../benches';
import { serverIn, type Server } from '../database/Server';
import type { Comparison } from '../report/Comparison';
import { describeMachine } from '../report/describeMachine';
import { withRows } from '../report/performanceTable';
import { printedComparison } from '../report/printedComparison';
import { benchOptionsSchema } from './BenchOptions';

const argumentsSchema = z.tuple([z.string(), z.string()]);

/** Runs the bench that the command names, prints what it found and keeps it. */
async function run(): Promise<void> {
  const [id, json] = argumentsSchema.parse(process.argv.slice(2));
  const options = benchOptionsSchema.parse(JSON.parse(json));
  const bench = benches.find(each => each.id === id.toUpperCase());
  if (!bench) {
    throw new Error(
      `there is no bench '${id}'; there are ${benches.map(b => b.id)}`,
    );
  }
  const server = serverIn(process.env);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const found = await bench.run({ server, options, say });
  found.forEach(comparison => say(printedComparison(comparison)));
  if (options.table) await keep(options.table, found, server);
}

async function keep(
  file: string,
  found: Comparison[],
  server: Server,
): Promise<void> {
  const page = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  const machine = await describeMachine(server);
  const date = new Date().toISOString().slice(0, 10);
  fs.writeFileSync(file, withRows(page, found, { machine, date }));
}

run().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
