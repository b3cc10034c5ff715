import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../cli/Failure.mjs';
import { canReach } from './unprivilegedUser.mjs';

/**
 * Makes the folder that Postgres keeps its data in. As root its user may be
 * kept out of ours, such as below a closed home; then it is a folder beside
 * the temporary files that belongs to this one path.
 *
 * @param {string} wanted
 * @param {import('./unprivilegedUser.mjs').User | undefined} user
 * @returns {{ folder: string, moved: boolean }}
 */
export function choosePlace(wanted, user) {
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  if (canReach(path.dirname(wanted), user)) {
    return { folder: makeOwn(wanted, user), moved: false };
  }
  return { folder: makePlaceOutside(wanted, user), moved: true };
}

/** A folder that stands for `wanted` where everyone can get at it. */
export function makePlaceOutside(wanted, user) {
  return makeOwn(placeOutside(wanted), user);
}

/** What stands for `wanted` when its place can't be used. */
export function placeOutside(wanted) {
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return path.join(openTemporaryFolder(), `platform-value-postgres-${hash}`);
}

/** A new folder for data that is not kept. */
export function makeTemporaryPlace(user) {
  const parent = canReach(os.tmpdir(), user)
    ? os.tmpdir()
    : openTemporaryFolder();
  const folder = fs.mkdtempSync(path.join(parent, 'platform-value-postgres-'));
  return makeOwn(folder, user);
}

// os.tmpdir() follows TMPDIR, which may itself be private
function openTemporaryFolder() {
  return '/tmp';
}

function makeOwn(folder, user) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  assertOurs(folder, user);
  if (user) {
    fs.chownSync(folder, user.uid, user.gid);
  }
  return folder;
}

function assertOurs(folder, user) {
  const owner = fs.lstatSync(folder);
  const owners = [process.getuid(), user?.uid];
  if (!owner.isDirectory() || !owners.includes(owner.uid)) {
    throw new Failure(
      `'${folder}' belongs to someone else`,
      'Delete it, or choose another folder with --data',
    );
  }
}
