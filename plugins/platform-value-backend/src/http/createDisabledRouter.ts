import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** Said by every route, and once in the log, on another database. */
export const disabledMessage =
  'Platform Value needs Postgres; set backend.database.client to pg and restart the backend. It is disabled until then';

/** Answers every request with 501 and the remedy. */
export function createDisabledRouter(): Router {
  const router = PromiseRouter();
  router.use((request, response) => {
    response.status(501).json({
      error: { name: 'NotImplementedError', message: disabledMessage },
      request: { method: request.method, url: request.path },
      response: { statusCode: 501 },
    });
  });
  return router;
}
