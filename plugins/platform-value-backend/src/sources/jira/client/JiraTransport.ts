import { SourceError, type Budget } from 'backstage-plugin-platform-value-node';
import type { z } from 'zod';
import { budgetLeft } from './budgetLeft';
import { failureOf } from './failures';
import { Pace } from './Pace';
import { retryTransient, type Sleep } from './retryTransient';
import { sendRequest, type Answer } from './sendRequest';
import { understood } from './understood';

/** What calls to a Jira are made with. */
export interface JiraTransportOptions {
  apiBaseUrl: string;
  credential: { email?: string; token: string };
  budget: Budget;
  clock: () => Date;
  /** From 0 up to 1. */
  random: () => number;
  sleep: Sleep;
  fetch: typeof fetch;
}

/** One call; a body makes it a POST. */
export interface TransportRequest<T> {
  /** Such as `/rest/api/3/status`; its query is named in no error. */
  path: string;
  body?: unknown;
  schema: z.ZodType<T>;
  signal: AbortSignal;
}

/** How long a credential that was refused is not shown again. */
const refusalHolds = 30 * 60_000;

/** Calls to a Jira with one credential: counted, and within its budget. */
export class JiraTransport {
  private made = 0;
  private readonly pace: Pace;
  private refused: { error: SourceError; until: Date } | undefined;

  constructor(private readonly options: JiraTransportOptions) {
    this.pace = new Pace(options);
  }

  /** Calls made so far. */
  calls(): number {
    return this.made;
  }

  /**
   * @returns what an answer of success holds
   * @throws SourceError for any other; the signal's reason when it aborts.
   */
  async send<T>(request: TransportRequest<T>): Promise<T> {
    const { path, body, schema, signal } = request;
    const name = `${body === undefined ? 'GET' : 'POST'} ${pathOnly(path)}`;
    const { sleep } = this.options;
    const call = () => this.sendOnce(name, request);
    const answer = await retryTransient({ call, sleep, signal });
    return understood(name, schema, answer.body);
  }

  private async sendOnce(
    name: string,
    { path, body, signal }: TransportRequest<unknown>,
  ): Promise<Answer> {
    const { apiBaseUrl, budget } = this.options;
    this.assertNotRefused();
    await budget.spend();
    await this.pace.turn(signal);
    this.made += 1;
    const url = `${apiBaseUrl}${path}`;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const request = { url, headers: this.headers(), body: text, name, signal };
    const answer = await sendRequest(request, this.options.fetch);
    await this.learn(answer);
    const failure = this.failureOf(name, answer);
    if (!failure) return answer;
    await this.heed(answer, failure);
    throw failure;
  }

  private headers(): Record<string, string> {
    const { email, token } = this.options.credential;
    const basic = Buffer.from(`${email}:${token}`).toString('base64');
    return {
      accept: 'application/json',
      // Failures are told apart by their words.
      'accept-language': 'en',
      'x-force-accept-language': 'true',
      authorization: email === undefined ? `Bearer ${token}` : `Basic ${basic}`,
      'content-type': 'application/json',
      'user-agent': 'backstage-plugin-platform-value',
    };
  }

  /** Jira locks an account that is refused too often behind a puzzle. */
  private assertNotRefused(): void {
    if (this.refused && this.refused.until > this.options.clock()) {
      throw this.refused.error;
    }
  }

  private async learn({ headers }: Answer): Promise<void> {
    const left = budgetLeft(headers, this.options.clock());
    if (left) await this.options.budget.learn(left);
  }

  private async heed(answer: Answer, error: SourceError): Promise<void> {
    if (error.retryAt) await this.options.budget.pause(error.retryAt);
    if (answer.status !== 401) return;
    const until = new Date(this.options.clock().getTime() + refusalHolds);
    this.refused = { error, until };
  }

  private failureOf(request: string, answer: Answer): SourceError | undefined {
    const { clock, random } = this.options;
    if (answer.status < 200 || answer.status >= 300) {
      return failureOf({ ...answer, request, now: clock(), random });
    }
    if (answer.body !== undefined) return undefined;
    return /html/.test(answer.headers.get('content-type') ?? '')
      ? notJira(request)
      : cutShort(request);
  }
}

function pathOnly(path: string): string {
  return path.replace(/\?.*$/, '');
}

function notJira(request: string): SourceError {
  return new SourceError({
    code: 'transient',
    message: `A page for people, not Jira's answer, came to ${request}.`,
    remedy:
      'It is tried again; when it stays, set platformValue.jira.host to the address of Jira, past any sign-in page.',
  });
}

function cutShort(request: string): SourceError {
  return new SourceError({
    code: 'transient',
    message: `Jira's answer to ${request} was cut short.`,
    remedy:
      'It is tried again; when it stays, look at what lies between the portal and Jira.',
  });
}
