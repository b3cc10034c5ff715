import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../../scripts/cli/Failure.mjs';
import { readOptions, wholeNumber } from '../../../scripts/cli/readOptions.mjs';
import { runCommand } from '../../../scripts/cli/runCommand.mjs';
import { ownServer } from '../../../scripts/postgres/postgresEnvironment.mjs';
import { startDatabase } from '../command/startDatabase.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));

await runCommand(async lifetime => {
  const { entities } = readOptions(process.argv.slice(2), {
    entities: {
      type: 'string',
      default: 2000,
      read: wholeNumber({ least: 1, most: 10_000 }),
    },
  });
  install();
  const tools = { env: process.env };
  const server =
    ownServer(process.env) ??
    (await startDatabase(lifetime, { tools, keep: false, say: console.log }));
  const { measureScorecard } = await import('./measureScorecard.mjs');
  const found = await measureScorecard(server, { entities });
  console.log(JSON.stringify(found, undefined, 2));
});

function install() {
  if (fs.existsSync(path.join(folder, 'node_modules/knex/package.json'))) {
    return;
  }
  console.log('Installing the peer, about a minute');
  const { status } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-package-lock'],
    { cwd: folder, stdio: 'inherit' },
  );
  if (status !== 0) {
    throw new Failure('Installing the peer failed', 'The lines above say why');
  }
}
