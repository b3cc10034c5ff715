import { timingSafeEqual } from 'node:crypto';
import { RequestHandler } from 'express';
import { badCredentials, requiresAuthentication } from './ApiProblem';

/** Lets pass what carries the token, as `Bearer` or as `token`. */
export function requireToken(token: string): RequestHandler {
  return (request, _response, next) => {
    const header = request.header('authorization');
    if (!header) next(requiresAuthentication());
    else if (!isToken(header, token)) next(badCredentials());
    else next();
  };
}

function isToken(header: string, token: string): boolean {
  const [, given] = /^(?:bearer|token)\s+(\S+)\s*$/i.exec(header) ?? [];
  const [expected, actual] = [Buffer.from(token), Buffer.from(given ?? '')];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
