/**
 * How the backend and the tests are told where Postgres is.
 *
 * @param {{ host: string, port: number | string, user: string, password: string }} server
 */
export function postgresEnvironment({ host, port, user, password }) {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return {
    POSTGRES_HOST: host,
    POSTGRES_PORT: String(port),
    POSTGRES_USER: user,
    POSTGRES_PASSWORD: password,
    BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: `postgres://${login}@${host}:${port}/postgres`,
  };
}

/**
 * The server of the user's own that the environment names, if it does.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function ownServer(env) {
  if (!env.POSTGRES_HOST) {
    return undefined;
  }
  return {
    host: env.POSTGRES_HOST,
    port: env.POSTGRES_PORT ?? '5432',
    user: env.POSTGRES_USER ?? 'postgres',
    password: env.POSTGRES_PASSWORD ?? '',
  };
}
