import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlatformValueApi } from '../platformValueApi';
import { PlatformValueClient } from '../PlatformValueClient';
import { createContractServer } from './contractServer';

const servers: Server[] = [];

/** A client of a backend that answers over HTTP from a fake. */
export async function clientOf(
  fake: PlatformValueApi,
): Promise<PlatformValueApi> {
  const server = createContractServer(fake);
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new PlatformValueClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
    },
    fetchApi: { fetch },
  });
}

/** Ends every backend that a client was made of. */
export function closeServers(): void {
  servers.splice(0).forEach(server => server.close());
}
