import { RequestHandler } from 'express';
import { ApiTransport } from './ApiTransport';

const refusal =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n';

/** Refuses requests that do not say what program sends them. */
export function requireUserAgent(transport: ApiTransport): RequestHandler {
  return (request, response, next) => {
    if (request.header('user-agent')) next();
    else transport.sendText(request, response, 403, refusal);
  };
}
