import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../database/connect';
import { serverIn } from '../database/Server';
import { sayToParent } from '../processes/sayToParent';
import { openReplica } from './openReplica';
import { replicaOptionsSchema } from './ReplicaOptions';

/** As the portal's scheduler does: what failed is done again a little later. */
async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 1000) throw error;
      await wait(100);
    }
  }
}

// Started by forkReplica, in a process of its own.
sayToParent(async () => {
  const options = replicaOptionsSchema.parse(JSON.parse(process.argv[2]));
  const knex = connect(serverIn(process.env), options.database);
  const replica = await openReplica(knex, options);
  process.send?.({ started: true });
  const slices = await untilDone(() => replica.collect());
  await knex.destroy();
  const { maxRSS: kilobytes } = process.resourceUsage();
  return { slices, peakMemory: kilobytes * 1024 };
});
