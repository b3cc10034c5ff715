import { SourceError } from 'backstage-plugin-platform-value-node';
import { AnswerTooLarge } from './AnswerTooLarge';
import type { ApiAddresses } from './apiAddresses';
import type { RateResource } from './budgetNames';
import {
  CredentialBudgets,
  type CredentialBudgetsOptions,
} from './CredentialBudgets';
import { httpFailure } from './httpFailure';
import { remedies } from './remedies';
import type { Sleep } from './retryTransient';
import { NoAnswer, sendRequest, type Answer } from './sendRequest';

/** What calls to a GitHub host are made with. */
export interface GithubTransportOptions extends CredentialBudgetsOptions {
  addresses: ApiAddresses;
  /** The credential's headers, renewed as they expire. */
  credential: () => Promise<Record<string, string>>;
  clock: () => Date;
  /** From 0 up to 1, so that replicas do not come back all at once. */
  random: () => number;
  sleep: Sleep;
  /** Waits for more to ask together. Default: a turn of the event loop. */
  linger?: () => Promise<void>;
  fetch: typeof fetch;
}

/** One call; a body makes it a POST. */
export interface TransportRequest {
  /** Named in errors: method and path without query, or the operation. */
  name: string;
  url: string;
  body?: string;
  /** Points that it takes of the budget. Default 1. */
  cost?: number;
  signal: AbortSignal;
}

const ownHeaders = {
  accept: 'application/vnd.github+json',
  'content-type': 'application/json',
  'user-agent': 'backstage-plugin-platform-value',
  'x-github-api-version': '2022-11-28',
};

/** Calls to a GitHub host with one credential: counted, and within the budget. */
export class GithubTransport {
  private made = 0;
  private readonly budgets: CredentialBudgets;

  constructor(private readonly options: GithubTransportOptions) {
    this.budgets = new CredentialBudgets(options);
  }

  /** Calls made so far. */
  calls(): number {
    return this.made;
  }

  /** Spends nothing for as long as a refusal that came with success asks for. */
  async heed(
    resource: RateResource,
    failure: SourceError,
    headers: Headers,
  ): Promise<void> {
    await this.budgets.heed(resource, failure, headers);
  }

  /**
   * @returns an answer of success
   * @throws SourceError for any other; the signal's reason when it aborts.
   */
  async send(
    resource: RateResource,
    request: TransportRequest,
  ): Promise<Answer> {
    await this.budgets.spend(resource, request.cost ?? 1);
    const answer = await this.answer(resource, request);
    await this.budgets.learn(resource, answer.headers);
    const failure = this.failureOf(resource, request.name, answer);
    if (!failure) return answer;
    await this.budgets.heed(resource, failure, answer.headers);
    throw failure;
  }

  private async answer(
    resource: RateResource,
    request: TransportRequest,
  ): Promise<Answer> {
    const credential = await this.options.credential();
    this.made += 1;
    try {
      return await sendRequest(
        { ...request, headers: { ...ownHeaders, ...credential } },
        this.options.fetch,
      );
    } catch (error) {
      const late = error instanceof NoAnswer && error.reason === 'timeout';
      throw late && resource === 'graphql'
        ? new AnswerTooLarge(request.name)
        : error;
    }
  }

  private failureOf(
    resource: RateResource,
    request: string,
    answer: Answer,
  ): SourceError | undefined {
    const { status, body } = answer;
    if (resource === 'graphql' && (status === 502 || status === 504)) {
      return new AnswerTooLarge(request);
    }
    if (status < 200 || status >= 300) {
      const { clock, random } = this.options;
      return httpFailure({ ...answer, request, now: clock(), random });
    }
    return body === undefined ? cutShort(request) : undefined;
  }
}

function cutShort(request: string): SourceError {
  return new SourceError({
    code: 'transient',
    message: `GitHub's answer to ${request} was cut short.`,
    remedy: remedies.transient,
  });
}
