import { AmplitudeError } from './failures';

/** A call to Amplitude. */
export interface OutgoingRequest {
  url: string;
  authorization: string;
  /** Method and path without query, to be named in errors. */
  name: string;
  /** Milliseconds. */
  timeout: number;
  signal: AbortSignal;
}

/** An answer of any status; a body that is no JSON is undefined. */
export interface Answer {
  status: number;
  body: unknown;
}

/**
 * Makes one call. No error it throws holds a header, a query or a body.
 *
 * @throws AmplitudeError when no answer comes; the signal's reason when it aborts.
 */
export async function sendRequest(
  { url, authorization, name: request, timeout, signal }: OutgoingRequest,
  fetchAnswer: typeof fetch,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeout);
  try {
    const response = await fetchAnswer(url, {
      headers: { authorization, accept: 'application/json' },
      signal: AbortSignal.any([signal, deadline]),
    });
    return { status: response.status, body: parsed(await response.text()) };
  } catch {
    // The cause may hold the address with its query; it is left behind.
    signal.throwIfAborted();
    const failure = deadline.aborted ? 'late' : 'unreachable';
    throw new AmplitudeError({ failure, request });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
