import type { Server } from '../database/Server';

const variable = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * The Postgres of the tests.
 *
 * @throws Error when there is none: these tests never pass by not running
 */
export function testServer(): Server {
  const address = process.env[variable];
  if (!address) {
    throw new Error(
      `no Postgres: run the tests with \`npm test\`, or set ${variable}`,
    );
  }
  const url = new URL(address);
  return {
    host: url.hostname,
    port: Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}
