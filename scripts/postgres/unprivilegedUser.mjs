import { execFileSync, spawnSync } from 'node:child_process';
import { Failure } from '../cli/Failure.mjs';

/**
 * @typedef {{ uid: number, gid: number }} User
 */

/**
 * Whom Postgres runs as: it refuses to run as root.
 *
 * @returns {User | undefined} undefined for the user that we are ourselves
 */
export function unprivilegedUser() {
  if (process.getuid() !== 0) {
    return undefined;
  }
  const user = readUser('postgres') ?? readUser('nobody');
  if (!user) {
    throw new Failure(
      'Postgres does not run as root, and there is no user postgres or nobody',
      'Run the command as a normal user',
    );
  }
  return user;
}

function readUser(name) {
  const readId = flag =>
    Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
  try {
    return { uid: readId('-u'), gid: readId('-g') };
  } catch {
    // `id` fails for a user that doesn't exist
    return undefined;
  }
}

/**
 * Whether the user can get at a folder or a program, through all that is
 * above it.
 *
 * @param {string} path that exists
 * @param {User | undefined} user
 */
export function canReach(path, user) {
  return (
    user === undefined ||
    spawnSync('test', ['-x', path], { ...user, cwd: '/' }).status === 0
  );
}
