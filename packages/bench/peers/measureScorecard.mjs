import { setTimeout as wait } from 'node:timers/promises';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scorecard from '@red-hat-developer-hub/backstage-plugin-scorecard-backend';
import github from '@red-hat-developer-hub/backstage-plugin-scorecard-backend-module-github';
import createKnex from 'knex';
import { startCountingGithub } from './countingGithub.mjs';

const database = 'bench_peer';
const reads = 50;
const cards = 7;
const metric = 'github.open_prs';
const team = 'group:default/shop';

const allowEverything = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => ({
    authorize: async requests => requests.map(() => ({ result: 'ALLOW' })),
    authorizeConditional: async requests =>
      requests.map(() => ({ result: 'ALLOW' })),
  }),
});

/**
 * Lets the peer fetch one number of each entity, reads entities, and reads a
 * card of all, which the reader's team has to own.
 *
 * @param {{ host: string, port: number, user: string, password: string }} server
 * @param {{ entities: number }} options
 */
export async function measureScorecard(server, { entities }) {
  const knex = await openDatabase(server);
  const upstream = await startCountingGithub();
  const backend = await startPeer(knex, upstream.url, entities);
  await untilStored(knex, entities);
  const calls = upstream.calls();
  const { port } = backend.server.address();
  const milliseconds = await readEntities(port);
  const kpi = await readCards(port);
  await backend.stop();
  upstream.close();
  await knex.destroy();
  return { peer: 'RHDH Scorecard 2.8.1', entities, calls, milliseconds, kpi };
}

async function openDatabase(server) {
  const connect = name =>
    createKnex({ client: 'pg', connection: { ...server, database: name } });
  const admin = connect('postgres');
  await admin.raw(`drop database if exists ${database} with (force)`);
  await admin.raw(`create database ${database}`);
  await admin.destroy();
  return connect(database);
}

function startPeer(knex, url, count) {
  const schedule = {
    frequency: { hours: 5 },
    timeout: { minutes: 30 },
    initialDelay: { seconds: 0 },
  };
  return startTestBackend({
    features: [
      scorecard.default ?? scorecard,
      github.default ?? github,
      catalogServiceMock.factory({
        entities: [reader(), ...entitiesOf(count)],
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      allowEverything,
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      mockServices.rootConfig.factory({
        data: {
          integrations: {
            github: [{ host: 'gh.local', apiBaseUrl: url, token: 'any' }],
          },
          scorecard: { plugins: { github: { open_prs: { schedule } } } },
        },
      }),
    ],
  });
}

function reader() {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'mock', namespace: 'default' },
    spec: { memberOf: ['shop'] },
    relations: [{ type: 'memberOf', targetRef: team }],
  };
}

function entitiesOf(count) {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      namespace: 'default',
      annotations: {
        'github.com/project-slug': `acme/service-${index}`,
        'backstage.io/source-location': `url:http://gh.local/acme/service-${index}/`,
      },
    },
    spec: {
      type: 'service',
      owner: team,
      lifecycle: 'production',
    },
    relations: [{ type: 'ownedBy', targetRef: team }],
  }));
}

async function untilStored(knex, wanted) {
  for (let attempt = 0; attempt < 3000; attempt += 1) {
    const isThere = await knex.schema.hasTable('metric_values');
    const [{ stored }] = isThere
      ? await knex('metric_values').count({ stored: '*' })
      : [{ stored: 0 }];
    if (Number(stored) >= wanted) {
      return;
    }
    await wait(100);
  }
  throw new Error('the peer did not store a value of each entity in time');
}

async function readEntities(port) {
  const times = [];
  for (let index = 0; index < reads; index += 1) {
    const path = `metrics/catalog/component/default/service-${index}`;
    times.push((await ask(port, path)).milliseconds);
  }
  const [median, p95] = [0.5, 0.95].map(
    share => times.sort((a, b) => a - b)[Math.floor(share * reads)],
  );
  return { median, p95 };
}

async function readCards(port) {
  const milliseconds = [];
  let counted = 0;
  for (let index = 0; index < cards; index += 1) {
    const answer = await ask(port, `aggregations/${metric}`);
    milliseconds.push(answer.milliseconds);
    counted = JSON.parse(answer.text).result.total;
  }
  return { milliseconds, counted };
}

async function ask(port, path) {
  const start = performance.now();
  const response = await fetch(
    `http://127.0.0.1:${port}/api/scorecard/${path}`,
    {
      headers: { authorization: mockCredentials.user.header() },
    },
  );
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`the peer answered ${response.status}: ${text}`);
  }
  return { milliseconds: performance.now() - start, text };
}
