import type { Knex } from 'knex';
import {
  Faults,
  startJiraServer,
  startUpstreams,
  type World,
} from 'platform-value-upstreams';
import { accounts, configAt, secrets } from './accounts';
import { port } from './smallWorld';
import { SimulatedClock } from './SimulatedClock';
import { SimulatedPortal } from './SimulatedPortal';

/** How upstreams and their portal are started. */
export interface FaultyWorldOptions {
  knex: Knex;
  world: World;
  start: Date;
  /** What the portal signs in with; what the upstreams know when absent. */
  credentials?: typeof secrets;
  /** Ids of the sources that the portal reads; all when absent. */
  sources?: string[];
  /** Points of GitHub's budgets in an hour. */
  githubLimits?: { core: number; graphql: number };
  /** Jira is a Data Center. */
  dataCenter?: boolean;
}

/**
 * The upstreams of a world, whose faults can be switched, and a portal beside
 * them that has not begun.
 */
export async function startFaultyWorld(options: FaultyWorldOptions) {
  const { knex, world, start, credentials, sources, dataCenter } = options;
  const { githubLimits } = options;
  const clock = new SimulatedClock(start.getTime());
  const time = () => clock.now().getTime();
  const faults = {
    github: new Faults(1),
    jira: new Faults(1),
    amplitude: new Faults(1),
  };
  const times = { now: time, clock: time };
  const upstreams = await startUpstreams({
    ...{ world, port, accounts, faults, githubLimits, ...times },
  });
  const jira = dataCenter
    ? await startJiraServer({
        ...{ world: () => world, faults: faults.jira, ...times },
        account: {
          deployment: 'data-center',
          personalAccessToken: secrets.jira,
        },
      })
    : undefined;
  const config = configAt(upstreams.url, credentials, jira?.url);
  const portal = new SimulatedPortal({ knex, world, clock, config, sources });
  return {
    ...{ clock, faults, portal, url: upstreams.url },
    journals: upstreams.journals,
    async close() {
      await upstreams.close();
      await jira?.close();
    },
  };
}
