import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const usual = 'https://registry.npmjs.org/';

/**
 * yarn doesn't read npm's settings: passes on the registry, the proxy and the
 * certificates that npm uses on this machine, where yarn has none of its own.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>}
 */
export async function registrySettings(env) {
  const names = ['registry', 'https-proxy', 'cafile'];
  const { stdout } = await promisify(execFile)(
    'npm',
    ['config', 'get', ...names],
    { env },
  );
  return yarnSettings(parseNpmSettings(stdout), env);
}

/** What `npm config get <several names>` prints, without what is not set. */
export function parseNpmSettings(text) {
  const pairs = text
    .split('\n')
    .map(line => /^([\w-]+) ?= ?(.+)$/.exec(line))
    .filter(match => match && !['null', 'undefined', ''].includes(match[2]))
    .map(([, name, value]) => [name, value.replace(/^"(.*)"$/, '$1')]);
  return Object.fromEntries(pairs);
}

/** The settings of yarn that stand for those of npm. */
export function yarnSettings({ registry, cafile, ...settings }, env) {
  const proxy = settings['https-proxy'];
  return {
    ...(registry && registry !== usual && !env.YARN_NPM_REGISTRY_SERVER
      ? registryOfYarn(registry)
      : {}),
    ...(proxy && !env.YARN_HTTPS_PROXY ? { YARN_HTTPS_PROXY: proxy } : {}),
    ...(cafile && !env.NODE_EXTRA_CA_CERTS
      ? { YARN_HTTPS_CA_FILE_PATH: cafile }
      : {}),
  };
}

function registryOfYarn(registry) {
  const server = { YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, '') };
  return registry.startsWith('http:')
    ? { ...server, YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname }
    : server;
}
