import { z } from 'zod';

/**
 * One route of the HTTP API. Router, client and OpenAPI document are derived
 * from it. `path` is below `/api/platform-value/v1`, parameters as `:name`.
 *
 * @public
 */
export interface RouteDefinition {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  summary: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType;
  /** Other media types the route can answer with, when asked to. */
  alsoProduces?: string[];
  /** Other media types a body can have. */
  alsoConsumes?: string[];
}

/** Keeps a route's types as narrow as they are written. */
export function defineRoute<const T extends RouteDefinition>(route: T): T {
  return route;
}

/** Of routes without parameters or query. */
export const noFields = z.object({});

/** Kinds whose scorecard is that of one entity or a roll-up. @public */
export const entityParamsSchema = z.object({
  kind: z.string().min(1),
  namespace: z.string().min(1),
  name: z.string().min(1),
});
