import type { RequestHandler } from 'express';
import { limited } from './AmplitudeProblem';

/** Requests at once, over all routes. */
const mostAtOnce = 5;

/** Refuses what comes while as many requests as allowed are being answered. */
export function limitConcurrency(): RequestHandler {
  let running = 0;
  return (_request, response, next) => {
    running += 1;
    response.on('close', () => {
      running -= 1;
    });
    next(running > mostAtOnce ? limited('concurrent requests') : undefined);
  };
}
