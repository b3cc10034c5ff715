import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

const timeout = 30_000;

/** A call to Jira. */
export interface OutgoingRequest {
  url: string;
  headers: Record<string, string>;
  /** Makes it a POST. */
  body?: string;
  /** Method and path without query, to be named in errors. */
  name: string;
  signal: AbortSignal;
}

/** An answer of any status. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Undefined when it is no JSON, such as a proxy's error page. */
  body: unknown;
  /** Jira's words about a failure. */
  words: string;
}

/**
 * Makes one call. No error it throws holds a header, a query or a body.
 *
 * @throws SourceError `transient` when no answer comes; the signal's reason
 * when it aborts.
 */
export async function sendRequest(
  request: OutgoingRequest,
  fetchAnswer: typeof fetch,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeout);
  try {
    const response = await fetchAnswer(request.url, {
      method: request.body === undefined ? 'GET' : 'POST',
      headers: request.headers,
      body: request.body,
      // A sign-in page is no answer, and its host must not get the token.
      redirect: 'manual',
      signal: AbortSignal.any([request.signal, deadline]),
    });
    return answerOf(response, await response.text());
  } catch {
    // The cause may hold the address with its query; it is left behind.
    request.signal.throwIfAborted();
    throw noAnswer(request.name, deadline.aborted);
  }
}

function noAnswer(name: string, late: boolean): SourceError {
  return new SourceError({
    code: 'transient',
    message: late
      ? `Jira did not answer ${name} in ${timeout / 1000} seconds.`
      : `Jira could not be reached for ${name}.`,
    remedy:
      'It is tried again; when it stays, see whether the portal reaches platformValue.jira.host.',
  });
}

const failureSchema = z.object({
  errorMessages: z.array(z.string()).catch([]),
  errors: z.record(z.string(), z.string()).catch({}),
});

function answerOf({ status, headers }: Response, text: string): Answer {
  const body = parsed(text);
  const failure = failureSchema.safeParse(body);
  const words = failure.success
    ? [...failure.data.errorMessages, ...Object.values(failure.data.errors)]
    : [];
  return { status, headers, body, words: words.join('\n') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
