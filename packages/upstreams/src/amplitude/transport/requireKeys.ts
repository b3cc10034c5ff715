import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { forbidden } from './AmplitudeProblem';

/** The keys of a project. */
export interface ProjectKeys {
  apiKey: string;
  secretKey: string;
}

/** Lets pass what carries the project's keys as Basic authentication. */
export function requireKeys({
  apiKey,
  secretKey,
}: ProjectKeys): RequestHandler {
  const expected = Buffer.from(`${apiKey}:${secretKey}`);
  return (request, _response, next) => {
    const [, encoded = ''] =
      /^basic\s+(\S+)\s*$/i.exec(request.header('authorization') ?? '') ?? [];
    const given = Buffer.from(encoded, 'base64');
    const same =
      given.length === expected.length && timingSafeEqual(given, expected);
    next(same ? undefined : forbidden());
  };
}
