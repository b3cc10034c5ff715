import { withDatabase } from '../database/databases';
import type { Server } from '../database/Server';

/** Time passes: the dead hold nothing any more, and budgets renew. */
export function letTimePass(server: Server, database: string): Promise<void> {
  return withDatabase(server, database, async knex => {
    await knex('streams')
      .whereNotNull('lease')
      .update({ lease_until: new Date(0) });
    await knex('streams')
      .whereNotNull('due_at')
      .update({ due_at: new Date(0) });
    await knex('budgets').update({ resets_at: null, not_before: null });
  });
}
