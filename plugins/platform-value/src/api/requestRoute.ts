import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { RouteDefinition } from 'backstage-plugin-platform-value-common';
import type { z } from 'zod';

/** What a request needs from the portal. */
export interface Transport {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

/** What a route is asked with; left out where it takes nothing. */
export interface RouteInput<TRoute extends RouteDefinition> {
  params?: z.input<TRoute['params']>;
  query?: z.input<TRoute['query']>;
  body?: TRoute['body'] extends z.ZodType ? z.input<TRoute['body']> : never;
  /** Of a body that is text already, and sent as it is. */
  mediaType?: string;
}

function fillPath(path: string, params: Record<string, unknown> = {}): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
}

function toSearch(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, String(value)]);
  return given.length ? `?${new URLSearchParams(given)}` : '';
}

function toRequest(
  method: string,
  { body, mediaType }: { body?: unknown; mediaType?: string },
): RequestInit {
  if (body === undefined) {
    return { method };
  }
  return {
    method,
    body: mediaType ? String(body) : JSON.stringify(body),
    headers: { 'Content-Type': mediaType ?? 'application/json' },
  };
}

/**
 * Sends a request of the contract and gives the response as it came.
 *
 * @throws ResponseError when the backend answers with an error.
 */
export async function fetchRoute<TRoute extends RouteDefinition>(
  transport: Transport,
  route: TRoute,
  input: RouteInput<TRoute> = {},
): Promise<Response> {
  const base = await transport.discoveryApi.getBaseUrl('platform-value');
  const path = fillPath(route.path, input.params) + toSearch(input.query);
  const response = await transport.fetchApi.fetch(
    `${base}/v1${path}`,
    toRequest(route.method.toUpperCase(), input),
  );
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response;
}

/**
 * Sends a request of the contract and gives its checked answer.
 *
 * @throws ResponseError when the backend answers with an error, ZodError when
 * the answer is not what the contract says.
 */
export async function requestRoute<
  TRoute extends RouteDefinition,
  TResponse extends z.ZodType,
>(
  transport: Transport,
  route: TRoute & { response: TResponse },
  input: RouteInput<TRoute> = {},
): Promise<z.output<TResponse>> {
  const response = await fetchRoute(transport, route, input);
  return route.response.parse(await response.json());
}
