import { ErrorRequestHandler, RequestHandler } from 'express';
import {
  ApiProblem,
  badRequest,
  notFound,
  serverError,
  unreadableJson,
} from './ApiProblem';
import { ApiTransport } from './ApiTransport';

/** Answers every request that no route took. */
export function answerUnmatched(): RequestHandler {
  return (_request, _response, next) => next(notFound());
}

/**
 * Answers what was thrown. Anything but a refusal is a defect of this server:
 * it is given to `onDefect` and answered with 500.
 */
export function answerProblems(
  transport: ApiTransport,
  onDefect: (error: Error) => void,
): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const refusal = refusalOf(error);
    if (!refusal) onDefect(error);
    const { status, body } = refusal ?? serverError();
    transport.send(request, response, { route: 'unmatched', status, body });
  };
}

/** Express marks a request that it cannot read with a status below 500. */
function refusalOf(error: Error & { status?: number; type?: string }) {
  if (error instanceof ApiProblem) return error;
  if (error.type === 'entity.parse.failed') return unreadableJson();
  return (error.status ?? 500) < 500 ? badRequest() : undefined;
}
