import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { startUpstreams, type World } from 'platform-value-upstreams';
import { metrics } from '../metrics';
import { DatabaseDefinitionsStore } from '../platforms/DatabaseDefinitionsStore';
import { DatabaseScorecards } from '../scorecards/DatabaseScorecards';
import { SourceLinks } from '../scorecards/evidence/SourceLinks';
import { ScopeLoader } from '../scorecards/ScopeLoader';
import { Collection } from '../signals/Collection';
import { DatabaseProblemStore } from '../signals/DatabaseProblemStore';
import { DatabaseSourceStore } from '../signals/DatabaseSourceStore';
import { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import { startSources } from '../signals/RunningSource';
import { sources as sourceDefinitions } from '../sources';
import { catalogEntities } from 'platform-value-upstreams';
import { quietTelemetry } from './quietTelemetry';

const token = 'a-token-for-tests';

/** What the upstreams of a world let in. */
export const accounts = {
  github: { token },
  jira: { email: 'portal@acme.example', apiToken: token },
  amplitude: { apiKey: 'portal', secretKey: token },
};

/** How a portal reads all upstreams of a world. */
export function configOf(url: string) {
  const { host } = new URL(url);
  const { email } = accounts.jira;
  const { apiKey, secretKey } = accounts.amplitude;
  return {
    integrations: { github: [{ host, apiBaseUrl: `${url}/api/v3`, token }] },
    platformValue: {
      jira: {
        host: `${url}/jira`,
        email,
        token,
        fields: { deployment: 'Caused by' },
      },
      amplitude: {
        baseUrl: `${url}/amplitude`,
        apiKey,
        secretKey,
        timeZone: 'Europe/Berlin',
      },
    },
  };
}

/**
 * A whole backend below the routes: a world behind HTTP, the sources that read
 * it, and scorecards out of a real database.
 *
 * @param open - makes the world when the address of its server is known
 */
export async function startWorld(options: {
  knex: Knex;
  open(host: string): World | Promise<World>;
  now(world: World): Date;
}) {
  const { knex } = options;
  // The world names its server's address, and the server shows the world.
  const opened: { world?: World } = {};
  const server = await startUpstreams({
    world: () => opened.world!,
    accounts,
  });
  const world = await options.open(new URL(server.url).host);
  opened.world = world;
  const clock = () => options.now(world);
  const logger = mockServices.logger.mock();
  const sources = new DatabaseSourceStore(knex);
  const { running } = await startSources({
    definitions: sourceDefinitions,
    config: mockServices.rootConfig({ data: configOf(server.url) }),
    logger,
    sources,
    problems: new DatabaseProblemStore(knex),
    knex,
    clock,
  });
  const collection = new Collection({
    telemetry: quietTelemetry(),
    knex,
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: catalogEntities(world.catalog) }),
    logger,
    running,
    clock,
  });
  const scorecards = new DatabaseScorecards({
    knex,
    loader: new ScopeLoader({
      knex,
      definitions: new DatabaseDefinitionsStore(knex),
      timeZone: 'UTC',
      sources: {
        names: new Map(
          running.map(({ sourceId, definition }) => [sourceId, definition.id]),
        ),
        scheduleSeconds: 600,
      },
    }),
    metrics,
    exclusions: new DatabaseExclusionStore(knex),
    links: new SourceLinks(
      new Map(running.map(({ sourceId, source }) => [sourceId, source])),
    ),
    clock,
  });
  return {
    world,
    server,
    scorecards,
    logger,
    async collect() {
      await collection.mirror();
      const { signal } = new AbortController();
      for (const source of running) {
        await collection.probe(source, signal);
        await collection.work(source, signal);
      }
      await collection.link(signal);
    },
  };
}
