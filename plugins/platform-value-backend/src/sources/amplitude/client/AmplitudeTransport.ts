import type { Budget } from 'backstage-plugin-platform-value-node';
import { AmplitudeError, failureOfStatus } from './failures';
import { sendRequest, type Answer } from './sendRequest';

/** The world outside, which tests replace. */
export interface Surroundings {
  clock: () => Date;
  /** From 0 up to 1. */
  random: () => number;
  /** Waits; rejects when the signal aborts. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  fetch: typeof fetch;
  /** Milliseconds after which an answer is given up. */
  timeout: number;
}

/** What calls to Amplitude are made with. */
export interface AmplitudeTransportOptions extends Surroundings {
  baseUrl: string;
  apiKey: string;
  secretKey: string;
  budget: Budget;
}

/** One query. */
export interface TransportRequest {
  /** Such as `/api/2/retention`. */
  path: string;
  query: Record<string, string>;
  cost: number;
  signal: AbortSignal;
}

/** How often a call that failed in passing is made again. */
const mostRetries = 3;

/** The shorter of Amplitude's limits, and half a minute so that replicas do not come back at once. */
const pause = 300_000;
const mostJitter = 30_000;

/** Calls to an Amplitude project: counted, and within the budget. */
export class AmplitudeTransport {
  private made = 0;

  constructor(private readonly options: AmplitudeTransportOptions) {}

  /** Calls made so far. */
  calls(): number {
    return this.made;
  }

  /**
   * Asks again when it failed in passing, after 1, 2 and 4 seconds; every
   * call takes its cost from the budget.
   *
   * @returns the body of an answer of success
   * @throws AmplitudeError for any other, SourceError `throttled` when the
   * budget is spent, the signal's reason when it aborts.
   */
  async get(request: TransportRequest): Promise<unknown> {
    for (let retry = 0; ; retry++) {
      try {
        return await this.getOnce(request);
      } catch (error) {
        if (!isPassing(error) || retry >= mostRetries) throw error;
        await this.options.sleep(1000 * 2 ** retry, request.signal);
      }
    }
  }

  private async getOnce(request: TransportRequest): Promise<unknown> {
    const { budget } = this.options;
    await budget.spend(request.cost);
    const answer = await this.send(request);
    const { status, body } = answer;
    const name = nameOf(request);
    if (status === 200 && body !== undefined) return body;
    const failure = status === 200 ? 'cut-short' : failureOfStatus(status);
    const retryAt = failure === 'limited' ? this.afterPause() : undefined;
    if (retryAt) await budget.pause(retryAt);
    throw new AmplitudeError({ failure, request: name, retryAt });
  }

  private send(request: TransportRequest): Promise<Answer> {
    const { baseUrl, apiKey, secretKey, timeout } = this.options;
    const { path, query, signal } = request;
    const keys = Buffer.from(`${apiKey}:${secretKey}`).toString('base64');
    this.made += 1;
    return sendRequest(
      {
        url: `${baseUrl}${path}?${new URLSearchParams(query)}`,
        authorization: `Basic ${keys}`,
        name: nameOf(request),
        timeout,
        signal,
      },
      this.options.fetch,
    );
  }

  private afterPause(): Date {
    const { clock, random } = this.options;
    return new Date(clock().getTime() + pause + random() * mostJitter);
  }
}

function nameOf({ path }: TransportRequest): string {
  return `GET ${path}`;
}

/** What a smaller request would mend is not asked for again as it was. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof AmplitudeError &&
    error.code === 'transient' &&
    error.failure !== 'too-much'
  );
}
