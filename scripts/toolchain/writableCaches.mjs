import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { toolsFolder } from './repository.mjs';

/**
 * Where npm and yarn keep what they fetched, for users without a home they
 * may write to. Empty for everyone else.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function writableCaches(env) {
  if (isWritable(env.HOME ?? os.homedir())) {
    return {};
  }
  return {
    HOME: path.join(toolsFolder, 'home'),
    npm_config_cache: path.join(toolsFolder, 'home/npm'),
    YARN_GLOBAL_FOLDER: path.join(toolsFolder, 'home/yarn'),
  };
}

function isWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
