import { withDatabase } from '../database/databases';
import type { Server } from '../database/Server';
import { forkReplica } from './forkReplica';
import { letTimePass } from './letTimePass';
import type { ReplicaOptions } from './ReplicaOptions';

/** Budgets that renew so often are enough for any of these worlds. */
const mostPasses = 100;

/**
 * Collects until nothing is due: what waits for a budget is collected when
 * that has renewed.
 *
 * @throws Error when that never ends.
 */
export async function collectAll(
  server: Server,
  options: ReplicaOptions,
): Promise<void> {
  for (let pass = 0; pass < mostPasses; pass += 1) {
    await forkReplica(server, options).done;
    if (!(await countDue(server, options.database))) return;
    await letTimePass(server, options.database);
  }
  throw new Error(`there is work left after ${mostPasses} passes`);
}

async function countDue(server: Server, database: string): Promise<number> {
  const due = await withDatabase(server, database, knex =>
    knex('streams').whereNotNull('due_at'),
  );
  return due.length;
}
