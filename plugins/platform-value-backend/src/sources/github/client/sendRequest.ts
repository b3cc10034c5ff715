import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { readJson } from './readJson';

/** GitHub itself gives up after ten seconds. */
const timeout = 10_000;

/** A call to GitHub. */
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
  /** Undefined when it was no JSON. */
  body: unknown;
  /** GitHub's words about a failure. */
  message: string;
}

/** Thrown when no answer came in time. */
export class NoAnswer extends SourceError {
  constructor(name: string, readonly reason: 'timeout' | 'network') {
    super({
      code: 'transient',
      message:
        reason === 'timeout'
          ? `GitHub did not answer ${name} in ${timeout / 1000} seconds.`
          : `GitHub could not be reached for ${name}.`,
      remedy:
        'It is tried again; when it stays, see whether the portal reaches the apiBaseUrl of integrations.github.',
    });
  }
}

/**
 * Makes one call. No error it throws holds a header, a query or a body.
 *
 * @throws NoAnswer when none comes; the signal's reason when it aborts.
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
      signal: AbortSignal.any([request.signal, deadline]),
    });
    return answerOf(response, await response.text());
  } catch {
    // The cause may hold the address with its query; it is left behind.
    request.signal.throwIfAborted();
    throw new NoAnswer(request.name, deadline.aborted ? 'timeout' : 'network');
  }
}

const failureSchema = z.object({ message: z.string() });

function answerOf({ status, headers }: Response, text: string): Answer {
  const body = readJson(text);
  const failure = failureSchema.safeParse(body);
  const message = failure.success ? failure.data.message : '';
  return { status, headers, body, message };
}
