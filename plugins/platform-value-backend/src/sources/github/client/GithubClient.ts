import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { Gate } from './Gate';
import {
  GithubTransport,
  type GithubTransportOptions,
} from './GithubTransport';
import { isolatedNodes } from './isolatedNodes';
import { nextLink } from './nextLink';
import { QueryBatcher } from './QueryBatcher';
import { retryTransient } from './retryTransient';
import {
  operationOf,
  sendQuery,
  type FailedPart,
  type OutgoingQuery,
} from './sendQuery';
import { shrinkingPage } from './shrinkingPage';
import { understood } from './understood';

/** A query with the shape its `data` must have. */
export interface GraphqlRequest<T> {
  document: string;
  variables: Record<string, unknown>;
  schema: z.ZodType<T>;
  /** Nothing may be asked beside it. */
  alone?: boolean;
  signal: AbortSignal;
}

/** A GET with the shape its body must have. */
export interface RestRequest<T> {
  path: string;
  query?: Record<string, string | number>;
  schema: z.ZodType<T>;
  signal: AbortSignal;
}

/** REST calls that are under way at once. */
const mostUnderWay = 4;

/**
 * GitHub's REST and GraphQL for one credential. It throws only SourceError,
 * or the reason of the caller's signal.
 */
export class GithubClient {
  private readonly transport: GithubTransport;
  private readonly batcher: QueryBatcher;
  private readonly gate = new Gate(mostUnderWay);

  constructor(private readonly options: GithubTransportOptions) {
    const transport = new GithubTransport(options);
    const { linger = () => setImmediate() } = options;
    const send = (query: OutgoingQuery) => sendQuery(query, transport, options);
    this.batcher = new QueryBatcher({ send, linger });
    this.transport = transport;
  }

  /** Calls made so far. */
  calls(): number {
    return this.transport.calls();
  }

  /** Asks for what has to be answered wholly: a part that failed fails it. */
  query<T>(request: GraphqlRequest<T>): Promise<T> {
    return this.retried(request, false, () => this.queryOnce(request));
  }

  /**
   * Asks for a page of `$first`, a smaller one when GitHub gives up on it. A
   * node that failed by itself stands in it as one that can't be understood.
   */
  queryPage<T>(request: GraphqlRequest<T>, first: number): Promise<T> {
    const read = (size: number) => {
      const variables = { ...request.variables, first: size };
      return this.retried(request, true, () =>
        this.queryNodes({ ...request, variables }),
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
      const { data, failures } = await this.batcher.ask(request);
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
      this.gate.pass(signal, () =>
        this.transport.send('rest', { name, url: url.href, signal }),
      ),
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
    const { data, failures } = await this.batcher.ask(request);
    if (failures.length > 0) throw failures[0].failure;
    return understood(operationOf(request.document), request.schema, data);
  }

  private async queryNodes<T>(request: GraphqlRequest<T>): Promise<T> {
    const { data, failures } = await this.batcher.ask(request);
    const page = isolatedNodes(data, failures);
    return understood(operationOf(request.document), request.schema, page);
  }
}
