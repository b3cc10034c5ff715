/**
 * The environment of the embedded server: without PGDATA, PGPORT and the like,
 * which are for a server of the user's own.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function cleanEnvironment(env) {
  const others = Object.entries(env).filter(([name]) => !/^PG[A-Z]/.test(name));
  return { ...Object.fromEntries(others), LC_ALL: 'C', TZ: 'UTC' };
}
