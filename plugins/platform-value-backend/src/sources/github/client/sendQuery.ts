import type { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { graphqlErrorSchema, graphqlFailure } from './graphqlFailure';
import type {
  GithubTransport,
  GithubTransportOptions,
} from './GithubTransport';
import { understood } from './understood';

/** A query with its variables, and the points it costs. */
export interface OutgoingQuery {
  document: string;
  variables: Record<string, unknown>;
  cost: number;
  signal: AbortSignal;
}

/** A part of a query that failed, by its path in the answer. */
export interface FailedPart {
  path: (string | number)[] | undefined;
  failure: SourceError;
}

/** What GitHub answered to a query: its data, and what failed of it. */
export interface QueryAnswer {
  data: unknown;
  failures: FailedPart[];
}

const envelope = z.object({
  data: z.unknown().optional(),
  errors: z.array(graphqlErrorSchema).default([]),
});

/**
 * Sends a query.
 *
 * @throws SourceError when there is no answer to it as such.
 */
export async function sendQuery(
  { document, variables, cost, signal }: OutgoingQuery,
  transport: GithubTransport,
  options: Pick<GithubTransportOptions, 'addresses' | 'clock' | 'random'>,
): Promise<QueryAnswer> {
  const request = operationOf(document);
  const { body, headers } = await transport.send('graphql', {
    name: request,
    url: options.addresses.graphql,
    body: JSON.stringify({ query: document, variables }),
    cost,
    signal,
  });
  const { data, errors } = understood(request, envelope, body);
  const { clock, random } = options;
  const context = { request, headers, now: clock(), random };
  const failures = errors.map(error => ({
    path: error.path,
    failure: graphqlFailure(error, context),
  }));
  for (const { failure } of failures) {
    await transport.heed('graphql', failure, headers);
  }
  return { data, failures };
}

/** A query as errors name it. */
export function operationOf(document: string): string {
  return `GraphQL ${/query\s+(\w+)/.exec(document)?.[1] ?? 'query'}`;
}
