import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRepository, toolsFolder } from './repository.mjs';

const lock = inRepository('yarn.lock');
const yarnState = inRepository('node_modules/.yarn-state.yml');
const stamp = path.join(toolsFolder, 'installed.json');

/**
 * Whether the installed packages are those of yarn.lock: installed by us from
 * this very lock, or by someone else later than the lock was written.
 *
 * @returns {'missing' | 'older' | 'current'}
 */
export function readInstallState() {
  if (!fs.existsSync(yarnState)) {
    return 'missing';
  }
  const installedAt = fs.statSync(yarnState).mtimeMs;
  if (installedAt > fs.statSync(lock).mtimeMs) {
    return 'current';
  }
  const remembered = readStamp();
  return remembered?.lock === hashOfLock() &&
    remembered.installedAt === installedAt
    ? 'current'
    : 'older';
}

/** To be called after an installation. */
export function rememberInstall() {
  const installedAt = fs.statSync(yarnState).mtimeMs;
  fs.mkdirSync(toolsFolder, { recursive: true });
  fs.writeFileSync(stamp, JSON.stringify({ lock: hashOfLock(), installedAt }));
}

function hashOfLock() {
  return createHash('sha256').update(fs.readFileSync(lock)).digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(stamp, 'utf8'));
  } catch {
    // missing, or cut off: installing anew costs seconds
    return undefined;
  }
}
