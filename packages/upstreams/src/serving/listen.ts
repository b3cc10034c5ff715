import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Has a server listen.
 *
 * @param port - 0 for a free one
 * @returns the port
 * @throws Error when the port is taken.
 */
export function listen(
  server: Server,
  port: number,
  host: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port: given } = server.address() as AddressInfo;
      resolve(given);
    });
  });
}

/** Ends a server, its open connections too. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
