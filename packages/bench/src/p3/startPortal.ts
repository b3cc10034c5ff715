import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { connect } from '../database/connect';
import type { Server } from '../database/Server';
import { platformValuePlugin } from '../plugin/portal';
import { benchSourceModule } from './benchSourceModule';
import { noOpPlugin } from './noOp';
import { portalConfig } from './portalConfig';
import { restingScheduler } from './restingScheduler';

/** A portal to be measured. */
export interface Portal {
  /** Its address, without a path. */
  address: string;
  stop(): Promise<void>;
}

/** Starts a portal with the plugin on a loaded store. It collects nothing. */
export async function startPortal(
  server: Server,
  database: string,
): Promise<Portal> {
  const knex = connect(server, database);
  const backend = await startTestBackend({
    features: [
      platformValuePlugin,
      benchSourceModule,
      noOpPlugin,
      restingScheduler,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data: portalConfig }),
    ],
  });
  return {
    address: `http://127.0.0.1:${portOf(backend.server.address())}`,
    async stop() {
      await backend.stop();
      await knex.destroy();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address) return address.port;
  throw new Error('the portal listens on no port');
}
