import {
  createDatabase,
  dropDatabase,
  withDatabase,
} from '../database/databases';
import type { Server } from '../database/Server';
import { collectAll } from './collectAll';
import { digest, type TableDigest } from './digest';
import type { ReplicaOptions } from './ReplicaOptions';

const calm = 'bench_calm';

/** What a process finds that nothing disturbs. */
export async function collectCalmly(
  server: Server,
  told: Omit<ReplicaOptions, 'database'>,
): Promise<Record<string, TableDigest>> {
  await createDatabase(server, calm);
  await collectAll(server, { ...told, database: calm });
  const found = await withDatabase(server, calm, digest);
  await dropDatabase(server, calm);
  return found;
}
