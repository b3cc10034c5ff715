import type { RequestHandler } from 'express';
import { jsonAnswer } from './JiraAnswer';
import type { JiraTransport } from './JiraTransport';

const unsupported = {
  type: 'about:blank',
  title: 'Unsupported Media Type',
  status: 415,
  detail: 'Content-Type is not supported.',
};

/** Refuses bodies that are not announced as JSON. */
export function requireJson(transport: JiraTransport): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST' || request.is('application/json')) next();
    else {
      const answer = jsonAnswer('unmatched', 415, unsupported);
      const headers = { 'content-type': 'application/problem+json' };
      transport.send(request, response, { ...answer, headers });
    }
  };
}
