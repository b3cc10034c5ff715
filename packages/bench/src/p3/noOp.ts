import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import PromiseRouter from 'express-promise-router';

/** Where the no-op answers, below the backend's address. */
export const noOpPath = '/api/no-op';

/** A route that only finds out who asks: the least that any route costs. */
export const noOpPlugin = createBackendPlugin({
  pluginId: 'no-op',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = PromiseRouter();
        router.get('/', async (request, response) => {
          await httpAuth.credentials(request, { allow: ['user'] });
          response.json({ ok: true });
        });
        httpRouter.use(router);
      },
    });
  },
});
