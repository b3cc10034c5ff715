import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import type { Server } from '../database/Server';

const folder = resolvePackagePath('platform-value-bench', 'peers');

const run = promisify(execFile);

const measuredSchema = z.object({
  peer: z.string(),
  entities: z.number(),
  /** Of a KPI card over all entities. */
  kpi: z.object({
    milliseconds: z.array(z.number()).min(1),
    /** Entities that it counted. */
    counted: z.number(),
  }),
});

/** What the peer takes for a KPI card. */
export type MeasuredPeer = z.infer<typeof measuredSchema>;

/**
 * Measures the RHDH Scorecard in a process of its own.
 *
 * @returns undefined when its packages are not installed: see `peers/README.md`
 */
export async function measurePeer(
  server: Server,
  entities: number,
): Promise<MeasuredPeer | undefined> {
  if (!fs.existsSync(path.join(folder, 'node_modules/knex'))) return undefined;
  const file = path.join(folder, 'measure.mjs');
  const { stdout } = await run(
    process.execPath,
    [file, '--entities', String(entities)],
    { env: { ...process.env, ...environmentOf(server) }, maxBuffer: 1 << 26 },
  );
  return measuredSchema.parse(JSON.parse(lastObjectOf(stdout)));
}

function environmentOf({ host, port, user, password }: Server) {
  return {
    POSTGRES_HOST: host,
    POSTGRES_PORT: String(port),
    POSTGRES_USER: user,
    POSTGRES_PASSWORD: password,
  };
}

/** Backstage logs to the same output, one object a line; ours is indented. */
function lastObjectOf(output: string): string {
  return output.slice(output.lastIndexOf('\n{\n') + 1);
}
