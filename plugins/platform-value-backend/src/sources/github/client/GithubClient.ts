import type {
  SourceBudget,
  SourceError,
} from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import {
  graphqlErrorSchema,
  graphqlFailure,
  type GraphqlError,
} from './graphqlFailure';
import {
  GithubTransport,
  type GithubTransportOptions,
} from './GithubTransport';
import { nextLink } from './nextLink';
import { retryTransient } from './retryTransient';
import { shrinkingPage } from './shrinkingPage';
import { understood } from './understood';

/** A query with the shape its `data` must have. */
export interface GraphqlRequest<T> {
  document: string;
  variables: Record<string, unknown>;
  schema: z.ZodType<T>;
  signal: AbortSignal;
}

/** A GET with the shape its body must have. */
export interface RestRequest<T> {
  path: string;
  query?: Record<string, string | number>;
  schema: z.ZodType<T>;
  signal: AbortSignal;
}

/** A part of a query that failed, by its path in the answer. */
export interface FailedPart {
  path: GraphqlError['path'];
  failure: SourceError;
}

const envelope = z.object({
  data: z.unknown().optional(),
  errors: z.array(graphqlErrorSchema).default([]),
});

/**
 * GitHub's REST and GraphQL for one credential. It throws only SourceError,
 * or the reason of the caller's signal.
 */
export class GithubClient {
  private readonly transport: GithubTransport;

  constructor(private readonly options: GithubTransportOptions) {
    this.transport = new GithubTransport(options);
  }

  /** Calls made so far, and the budget of which the least share is left. */
  usage(): { calls: number; budget?: SourceBudget } {
    return this.transport.usage();
  }

  /** Asks for what has to be answered wholly: a part that failed fails it. */
  query<T>(request: GraphqlRequest<T>): Promise<T> {
    return this.retried(request, false, () => this.queryOnce(request));
  }

  /** Asks for a page of `$first`, a smaller one when GitHub gives up on it. */
  queryPage<T>(request: GraphqlRequest<T>, first: number): Promise<T> {
    const read = (size: number) => {
      const variables = { ...request.variables, first: size };
      return this.retried(request, true, () =>
        this.queryOnce({ ...request, variables }),
      );
    };
    const { sleep } = this.options;
    return shrinkingPage({ first, read, sleep, signal: request.signal });
  }

  /**
   * Asks for what may fail in parts, each named by its path.
   *
   * @throws AnswerTooLarge when less should be asked for.
   */
  queryParts<T>(
    request: GraphqlRequest<T>,
  ): Promise<{ data: T; failures: FailedPart[] }> {
    return this.retried(request, true, async () => {
      const { data, failures } = await this.send(request);
      const whole = failures.find(({ path }) => !path?.length);
      if (whole) throw whole.failure;
      const name = operationOf(request.document);
      return { data: understood(name, request.schema, data), failures };
    });
  }

  /** Reads from the REST API; `hasNext` tells whether pages follow. */
  async get<T>(
    request: RestRequest<T>,
  ): Promise<{ body: T; hasNext: boolean }> {
    const { path, query = {}, schema, signal } = request;
    const name = `GET ${path}`;
    const url = new URL(this.options.addresses.rest + path);
    for (const [key, value] of Object.entries(query)) {
      url.searchParams.set(key, String(value));
    }
    const { body, headers } = await this.retried(request, false, () =>
      this.transport.send('core', { name, url: url.href, signal }),
    );
    return {
      body: understood(name, schema, body),
      hasNext: nextLink(headers.get('link')) !== undefined,
    };
  }

  private retried<T>(
    { signal }: { signal: AbortSignal },
    canAskForLess: boolean,
    call: () => Promise<T>,
  ): Promise<T> {
    const { sleep } = this.options;
    return retryTransient({ call, canAskForLess, sleep, signal });
  }

  private async queryOnce<T>(request: GraphqlRequest<T>): Promise<T> {
    const { data, failures } = await this.send(request);
    if (failures.length > 0) throw failures[0].failure;
    return understood(operationOf(request.document), request.schema, data);
  }

  private async send<T>(
    request: GraphqlRequest<T>,
  ): Promise<{ data: unknown; failures: FailedPart[] }> {
    const { document: query, variables, signal } = request;
    const name = operationOf(query);
    const url = this.options.addresses.graphql;
    const sent = JSON.stringify({ query, variables });
    const { body, headers } = await this.transport.send('graphql', {
      name,
      url,
      body: sent,
      signal,
    });
    const { data, errors } = understood(name, envelope, body);
    const context = { request: name, headers, now: this.options.clock() };
    const failures = errors.map(error => ({
      path: error.path,
      failure: graphqlFailure(error, context),
    }));
    return { data, failures };
  }
}

function operationOf(document: string): string {
  return `GraphQL ${/query\s+(\w+)/.exec(document)?.[1] ?? 'query'}`;
}
