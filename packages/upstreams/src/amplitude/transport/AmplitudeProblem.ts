/** Thrown to answer with something else than success. */
export class AmplitudeProblem extends Error {
  constructor(readonly status: number, readonly body: unknown) {
    super(`answers ${status}`);
  }
}

/** The envelope in which Amplitude refuses a chart. */
export function invalidChart(details: string): AmplitudeProblem {
  return new AmplitudeProblem(400, {
    error: {
      http_code: 400,
      type: 'invalid',
      message: 'Invalid chart definition',
      metadata: { details },
    },
  });
}

/** Wrong keys, or those of the other region. */
export function forbidden(): AmplitudeProblem {
  return new AmplitudeProblem(403, {
    error: { http_code: 403, type: 'forbidden', message: 'Forbidden' },
  });
}

/** Not documented beyond that it says which limit it was. */
export function limited(limit: string): AmplitudeProblem {
  return new AmplitudeProblem(429, {
    error: {
      http_code: 429,
      type: 'rate_limited',
      message: `Exceeded rate limit: ${limit}`,
    },
  });
}

export function notFound(): AmplitudeProblem {
  return new AmplitudeProblem(404, {
    error: { http_code: 404, type: 'not_found', message: 'Not Found' },
  });
}
