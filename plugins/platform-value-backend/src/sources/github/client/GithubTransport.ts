import {
  SourceError,
  type SourceBudget,
} from 'backstage-plugin-platform-value-node';
import { AnswerTooLarge } from './AnswerTooLarge';
import type { ApiAddresses } from './apiAddresses';
import { httpFailure } from './httpFailure';
import { RateBudget, type RateResource } from './RateBudget';
import { remedies } from './remedies';
import type { Sleep } from './retryTransient';
import { NoAnswer, sendRequest, type Answer } from './sendRequest';

/** What calls to a GitHub host are made with. */
export interface GithubTransportOptions {
  /** Named in errors: the host, and the owner where the credential is its own. */
  name: string;
  addresses: ApiAddresses;
  /** The credential's headers, renewed as they expire. */
  credential: () => Promise<Record<string, string>>;
  /** The share of the budget that is never spent, 0 … 1. */
  reserve: number;
  clock: () => Date;
  sleep: Sleep;
  fetch: typeof fetch;
}

/** One call; a body makes it a POST. */
export interface TransportRequest {
  /** Named in errors: method and path without query, or the operation. */
  name: string;
  url: string;
  body?: string;
  signal: AbortSignal;
}

const headers = {
  accept: 'application/vnd.github+json',
  'content-type': 'application/json',
  'user-agent': 'backstage-plugin-platform-value',
  'x-github-api-version': '2022-11-28',
};

/** Calls to a GitHub host with one credential: counted, and within the budget. */
export class GithubTransport {
  private calls = 0;
  private readonly budgets: Record<RateResource, RateBudget>;

  constructor(readonly options: GithubTransportOptions) {
    const { name, reserve, clock } = options;
    this.budgets = {
      core: new RateBudget({ name: `${name} (REST)`, reserve, clock }),
      graphql: new RateBudget({ name: `${name} (GraphQL)`, reserve, clock }),
    };
  }

  /** Calls made so far, and the budget of which the least share is left. */
  usage(): { calls: number; budget?: SourceBudget } {
    const [budget] = Object.values(this.budgets)
      .flatMap(one => one.left() ?? [])
      .sort((a, b) => a.remaining / a.limit - b.remaining / b.limit);
    return { calls: this.calls, ...(budget && { budget }) };
  }

  /**
   * @returns an answer of success
   * @throws SourceError for any other; the signal's reason when it aborts.
   */
  async send(
    resource: RateResource,
    request: TransportRequest,
  ): Promise<Answer> {
    this.budgets[resource].assertAvailable();
    const answer = await this.answer(resource, request);
    this.budgets[resource].note(answer.headers);
    this.assertSuccess(resource, request.name, answer);
    return answer;
  }

  private async answer(
    resource: RateResource,
    request: TransportRequest,
  ): Promise<Answer> {
    const credential = await this.options.credential();
    this.calls += 1;
    try {
      return await sendRequest(
        { ...request, headers: { ...headers, ...credential } },
        this.options.fetch,
      );
    } catch (error) {
      const late = error instanceof NoAnswer && error.reason === 'timeout';
      throw late && resource === 'graphql'
        ? new AnswerTooLarge(request.name)
        : error;
    }
  }

  private assertSuccess(
    resource: RateResource,
    request: string,
    answer: Answer,
  ): void {
    const { status, body } = answer;
    if (resource === 'graphql' && (status === 502 || status === 504)) {
      throw new AnswerTooLarge(request);
    }
    if (status < 200 || status >= 300) {
      throw httpFailure({ ...answer, request, now: this.options.clock() });
    }
    if (body === undefined) throw cutShort(request);
  }
}

function cutShort(request: string): SourceError {
  return new SourceError({
    code: 'transient',
    message: `GitHub's answer to ${request} was cut short.`,
    remedy: remedies.transient,
  });
}
