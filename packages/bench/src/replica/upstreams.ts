import { startUpstreams, generateWorld } from 'platform-value-upstreams';
import type { GeneratedWorld, Upstreams } from 'platform-value-upstreams';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplicaOptions, ReplicaWorld } from './ReplicaOptions';

/** A world behind its upstreams, and what a replica has to be told of it. */
export interface ServedWorld {
  world: GeneratedWorld;
  upstreams: Upstreams;
  replica: Omit<ReplicaOptions, 'database'>;
}

const token = 'a-token-of-the-bench';

/** Serves a world, as its replicas expect it, for as long as the work takes. */
export async function withUpstreams<T>(
  world: ReplicaWorld,
  work: (served: ServedWorld) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'platform-value-bench-'));
  const opened: { world?: GeneratedWorld } = {};
  const upstreams = await startUpstreams({
    world: () => opened.world!,
    unlimited: true,
    accounts: {
      github: { token },
      jira: { email: 'portal@acme.example', apiToken: token },
      amplitude: { apiKey: 'portal', secretKey: token },
    },
  });
  const { url } = upstreams;
  opened.world = generateWorld({ ...world, host: new URL(url).host });
  const catalog = join(folder, 'catalog.json');
  await writeFile(catalog, JSON.stringify(opened.world.catalog));
  const replica = { url, token, catalog, now: world.end };
  try {
    return await work({ world: opened.world, upstreams, replica });
  } finally {
    await upstreams.close();
    await rm(folder, { recursive: true });
  }
}
