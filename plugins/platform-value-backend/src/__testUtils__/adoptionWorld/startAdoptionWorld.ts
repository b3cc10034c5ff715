import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { isSnapshot } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import {
  catalogEntities,
  generateWorld,
  startUpstreams,
  type Upstreams,
  type World,
} from 'platform-value-upstreams';
import { readConfig } from '../../config';
import { metrics } from '../../metrics';
import { openCollection } from '../../start/openCollection';
import { openStores } from '../../start/openStores';
import { readMetrics } from '../../start/readMetrics';
import { sharedByReadings } from '../../start/createAnswers';
import type { StartOptions } from '../../start/StartOptions';
import { DatabaseScorecards } from '../../scorecards/DatabaseScorecards';
import { sources as sourceDefinitions } from '../../sources';
import { accounts, configOf } from '../startWorld';
import { rememberDays } from './rememberDays';

/** What is counted of usage: two events, the first of which costs are a unit of. */
export const countedEvents = ['Action Completed', 'Recommendation Used'];
export const unitEvent = countedEvents[0];

const days = 500;
/** The zone of the organisation. */
export const timeZone = 'Europe/Berlin';

/** How a portal reads the whole past of a world, whatever that costs. */
function settingsOf(url: string) {
  const { platformValue, ...rest } = configOf(url);
  const measures = countedEvents.map((event, index) => ({
    ...{ id: `event-${index}`, title: event, event },
    ...{ measure: 'totals', every: 'day' },
  }));
  return {
    ...rest,
    platformValue: {
      ...platformValue,
      timeZone,
      costs: { unit: { measure: 'event-0', title: 'action' } },
      amplitude: {
        ...platformValue.amplitude,
        ...{ measures, historyDays: days, shards: 1, reserve: 0 },
        refreshDays: 0,
        retention: { days: [30], historyDays: days },
      },
    },
  };
}

/** Portal services as a portal without people has them. */
function optionsOf(options: {
  knex: Knex;
  world: World;
  url: string;
  clock: () => Date;
}): StartOptions {
  const { knex, world, url, clock } = options;
  const data = settingsOf(url);
  const logger = mockServices.logger.mock();
  const rootConfig = mockServices.rootConfig({ data });
  return {
    ...{ knex, clock, logger, rootConfig, sourceDefinitions },
    metrics: metrics.filter(isSnapshot),
    config: readConfig(rootConfig),
    catalog: catalogServiceMock({ entities: catalogEntities(world.catalog) }),
    urlReader: UrlReaders.default({ logger, config: rootConfig }),
    actions: actionsRegistryServiceMock(),
    auditor: mockServices.auditor.mock(),
    auth: mockServices.auth(),
    events: mockServices.events.mock(),
    httpAuth: mockServices.httpAuth(),
    permissions: mockServices.permissions.mock(),
    scheduler: mockServices.scheduler.mock(),
    userInfo: mockServices.userInfo(),
  };
}

async function openWorld(seed: number, end: number) {
  // The world names its server's address, and the server shows the world.
  const opened: { world?: World } = {};
  const server: Upstreams = await startUpstreams({
    world: () => opened.world!,
    accounts,
    unlimited: true,
  });
  const { host } = new URL(server.url);
  const start = end - days * 86_400_000;
  const world = rememberDays(
    generateWorld({ seed, services: 20, start, end, host }),
  );
  opened.world = world;
  return {
    ...{ world, server },
    /** Has the upstreams show another world from now on. */
    show(other: World) {
      opened.world = other;
    },
  };
}

/**
 * A portal below its routes, put together as it is in production but for the
 * metrics of efficiency, that has yet to collect a generated world.
 *
 * @param options - `end` of the world, epoch milliseconds
 */
export async function startAdoptionWorld(options: {
  knex: Knex;
  seed: number;
  end: number;
}) {
  const { knex, seed, end } = options;
  const { world, ...shown } = await openWorld(seed, end);
  let now = end;
  const clock = () => new Date(now);
  const start = optionsOf({ knex, world, url: shown.server.url, clock });
  const stores = openStores(start);
  const measured = await readMetrics(start, stores);
  const collected = await openCollection(start, stores);
  const parts = { options: start, stores, measured, collected };
  const { exclusions } = stores;
  const scorecards = new DatabaseScorecards({
    ...sharedByReadings(parts),
    ...{ exclusions, links: collected.links },
  });
  return {
    ...{ ...parts, ...shown, world, scorecards, clock },
    /** Makes it so many minutes after the world's end. */
    travelTo(minutes: number) {
      now = end + minutes * 60_000;
    },
  };
}

/** @internal */
export type AdoptionWorld = Awaited<ReturnType<typeof startAdoptionWorld>>;
