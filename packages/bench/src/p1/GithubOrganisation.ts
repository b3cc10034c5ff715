import { mockServices } from '@backstage/backend-test-utils';
import { MemoryBudget } from 'backstage-plugin-platform-value-node';
import {
  generateWorld,
  startGithubServer,
  type GithubServer,
} from 'platform-value-upstreams';
import { githubSource, type GithubSelector } from '../plugin/github';
import { assignAll } from './assignAll';
import { SourceReader } from './SourceReader';

const day = 86_400_000;
const token = 'a-token-to-measure-with';
const unlimited = { core: 1e9, graphql: 1e9 };

/** The last moment of the organisation: a Wednesday, so that work goes on. */
const end = Date.UTC(2026, 0, 15);

/** A generated organisation behind a GitHub, and the plugin's source reading it. */
export interface GithubOrganisation {
  entities: number;
  reader: SourceReader<GithubSelector>;
  server: GithubServer;
  /** Shows it as it was some hours after the day before its end began. */
  travelTo(hour: number): void;
}

/** The hours that can be travelled to. */
export const hoursAhead = 24;

/** Opens an organisation of so many services, with some weeks of history. */
export async function openOrganisation(options: {
  seed: number;
  services: number;
  days: number;
}): Promise<GithubOrganisation> {
  const { seed, services, days } = options;
  const start = end - days * day;
  let now = end - day;
  const generated = { seed, services, start, host: 'github.com' };
  const world = generateWorld({ ...generated, end });
  // repositories that are not there yet are in no catalog either
  const { catalog } = generateWorld({ ...generated, end: now });
  const server = await startGithubServer({
    world,
    token,
    now: () => now,
    limits: unlimited,
  });
  const source = sourceOf(server.url);
  const { partitions, entities } = assignAll(source, catalog);
  const reader = new SourceReader({
    source,
    partitions,
    streams: githubSource.streams.map(({ id }) => id),
    clock: () => new Date(now),
  });
  return {
    entities,
    reader,
    server,
    travelTo: hour => {
      now = end - day + hour * 3_600_000;
    },
  };
}

function sourceOf(url: string) {
  const config = mockServices.rootConfig({
    data: {
      integrations: {
        github: [{ host: 'github.com', apiBaseUrl: `${url}/api/v3`, token }],
      },
    },
  });
  const source = githubSource.create({
    config,
    logger: mockServices.rootLogger({ level: 'error' }),
    openBudget: options => new MemoryBudget(options, () => new Date()),
  });
  if (!source) throw new Error('the configuration asks for no GitHub');
  return source;
}
