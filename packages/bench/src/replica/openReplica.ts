import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { readFile } from 'node:fs/promises';
import { catalogEntities, type CatalogEntity } from 'platform-value-upstreams';
import { metrics as telemetry } from '@opentelemetry/api';
import {
  Collection,
  DatabaseProblemStore,
  DatabaseSourceStore,
  sources,
  startSources,
  Telemetry,
} from '../plugin/collecting';
import {
  DatabaseDefinitionsStore,
  DatabaseReadingStore,
  metrics,
  refreshReadings,
  ScopeLoader,
} from '../plugin/scorecards';
import type { ReplicaOptions } from './ReplicaOptions';

const email = 'portal@acme.example';

function configOf({ url, token }: ReplicaOptions) {
  const { host } = new URL(url);
  return {
    integrations: { github: [{ host, apiBaseUrl: `${url}/api/v3`, token }] },
    platformValue: {
      jira: {
        ...{ host: `${url}/jira`, email, token },
        fields: { deployment: 'Caused by' },
      },
      amplitude: {
        ...{ baseUrl: `${url}/amplitude`, apiKey: 'portal' },
        ...{ secretKey: token, timeZone: 'Europe/Berlin' },
        // its budget is a real one: little history takes few passes
        ...{ shards: 2, historyDays: 60, retention: { historyDays: 45 } },
      },
    },
  };
}

async function readCatalog(file: string) {
  const text = await readFile(file, 'utf8');
  return catalogEntities(JSON.parse(text) as CatalogEntity[]);
}

/** A backend as far as it collects, with the sources and the store of a portal. */
export interface Replica {
  /** Does all there is to do, and says how many slices that were. */
  collect(): Promise<number>;
}

/** Time stands still, so that all replicas compute the same. */
export async function openReplica(
  knex: Knex,
  options: ReplicaOptions,
): Promise<Replica> {
  const clock = () => new Date(options.now);
  const entities = await readCatalog(options.catalog);
  const logger = mockServices.rootLogger();
  const { running } = await startSources({
    definitions: sources,
    config: mockServices.rootConfig({ data: configOf(options) }),
    sources: new DatabaseSourceStore(knex),
    problems: new DatabaseProblemStore(knex),
    ...{ logger, knex, clock },
  });
  const collection = new Collection({
    telemetry: new Telemetry(telemetry.getMeter('bench')),
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    ...{ knex, logger, running, clock },
  });
  const { signal } = new AbortController();
  const refresh = refresher(knex, { clock, signal });
  return {
    async collect() {
      await collection.mirror();
      let slices = 0;
      for (const source of running) {
        await collection.probe(source, signal);
        slices += await collection.work(source, signal);
        await collection.link(signal);
      }
      await refresh();
      return slices;
    },
  };
}

function refresher(
  knex: Knex,
  time: { clock: () => Date; signal: AbortSignal },
): () => Promise<void> {
  const timeZone = 'UTC';
  const loader = new ScopeLoader({
    knex,
    definitions: new DatabaseDefinitionsStore(knex),
    timeZone,
    sources: { names: new Map(), scheduleSeconds: 600 },
  });
  return () =>
    refreshReadings({
      ...{ knex, loader, metrics, timeZone, ...time },
      readings: new DatabaseReadingStore(knex),
      fiscalYearStartsIn: 1,
    });
}
