import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { RouteDefinition } from 'backstage-plugin-platform-value-common';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';

/** A request of a route, checked. */
export interface RouteRequest<T extends RouteDefinition> {
  params: z.output<T['params']>;
  query: z.output<T['query']>;
  body: T['body'] extends z.ZodType ? z.output<T['body']> : undefined;
  credentials: BackstageCredentials;
  request: Request;
  response: Response;
}

/** What a handler gives: the answer, or nothing when it answered by itself. */
export type RouteHandler<T extends RouteDefinition> = (
  request: RouteRequest<T>,
) => Promise<z.input<T['response']> | undefined>;

function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  where: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new InputError(`${where}: ${describe(result.error)}`);
  }
  return result.data;
}

function describe(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) =>
      path.length ? `${path.join('.')}: ${message}` : message,
    )
    .join('; ');
}

/**
 * Serves a route of the contract: who calls is known, and parameters, query
 * and body are as the contract says, before the handler is asked.
 */
export function mountRoute<T extends RouteDefinition>(
  router: Router,
  httpAuth: HttpAuthService,
  route: T,
  handler: RouteHandler<T>,
): void {
  router[route.method](`/v1${route.path}`, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const answer = await handler({
      params: parse(route.params, request.params, 'path') as z.output<
        T['params']
      >,
      query: parse(route.query, request.query, 'query') as z.output<T['query']>,
      body: (route.body
        ? parse(route.body, request.body, 'body')
        : undefined) as RouteRequest<T>['body'],
      credentials,
      request,
      response,
    });
    if (answer !== undefined) response.json(answer);
  });
}
