import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startUpstreams } from '../serving/startUpstreams';
import { openWorld } from './openWorld';
import {
  serveArgumentsSchema,
  worldSettingsSchema,
  type ServeArguments,
} from './settings';
import { writeCatalog } from './writeCatalog';
import { writeTold } from './writeTold';

const loopback = '127.0.0.1';

function readArguments(): ServeArguments {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      world: option,
      end: option,
      catalog: option,
      portal: option,
      port: option,
      pushes: option,
      okrs: option,
    },
  });
  const token = process.env.UPSTREAM_TOKEN;
  return serveArgumentsSchema.parse({ ...values, token });
}

/** Serves a world until it is stopped; says so in one line of JSON. */
async function serve(): Promise<void> {
  const { catalog, portal, end, port, token, ...files } = readArguments();
  const text = await readFile(files.world, 'utf8');
  const settings = worldSettingsSchema.parse(JSON.parse(text));
  const host = `${loopback}:${port}`;
  const world = await openWorld(settings, { end: Date.parse(end), host });
  await writeCatalog(catalog, { entities: world.catalog, portal });
  await writeTold(world, files);
  await startUpstreams({
    world,
    port,
    host: loopback,
    accounts: {
      github: { token },
      jira: { email: 'portal@acme.example', apiToken: token },
      amplitude: { apiKey: 'portal', secretKey: token },
    },
  });
  const served = {
    end: new Date(world.end).toISOString(),
    repositories: world.repositories.length,
  };
  process.stdout.write(`${JSON.stringify({ served })}\n`);
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
