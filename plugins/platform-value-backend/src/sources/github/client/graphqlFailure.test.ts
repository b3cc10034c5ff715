import { AnswerTooLarge } from './AnswerTooLarge';
import { graphqlFailure } from './graphqlFailure';
import { StaleCursor } from './StaleCursor';

const now = new Date('2026-01-05T12:00:00Z');

function failure(
  error: { type?: string; message?: string },
  headers: Record<string, string> = {},
) {
  return graphqlFailure(
    { message: '', ...error },
    {
      request: 'GraphQL Some',
      headers: new Headers(headers),
      now,
      random: () => 0.5,
    },
  );
}

describe('graphqlFailure', () => {
  it.each([
    ['RATE_LIMITED', 'throttled'],
    ['NOT_FOUND', 'gone'],
    ['FORBIDDEN', 'forbidden'],
    ['INSUFFICIENT_SCOPES', 'forbidden'],
    ['SERVICE_UNAVAILABLE', 'transient'],
    ['undefinedField', 'poison'],
  ])('%s means %s', (type, code) => {
    const error = failure({ type, message: 'secret words of the answer' });
    expect(error.code).toBe(code);
    expect(error.message).toContain(type);
    expect(error.message).not.toContain('secret');
  });

  it('waits until the budget renews, or a minute and a bit', () => {
    const reset = now.getTime() / 1000 + 600;
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    };
    expect(failure({ type: 'RATE_LIMITED' }, headers).retryAt).toEqual(
      new Date(reset * 1000),
    );
    const secondary = failure({ message: 'a secondary rate limit' });
    expect(secondary.code).toBe('throttled');
    expect(secondary.retryAt).toEqual(new Date(now.getTime() + 75_000));
  });

  it.each([
    { type: 'RESOURCE_LIMITS_EXCEEDED' },
    { type: 'MAX_NODE_LIMIT_EXCEEDED' },
    { message: 'Something went wrong while executing your query on …' },
    { message: 'Timeout on validation of query' },
  ])('asks for less after %j', error => {
    expect(failure(error)).toBeInstanceOf(AnswerTooLarge);
  });

  it('tells a place that is no longer known', () => {
    const error = failure({ type: 'INVALID_CURSOR_ARGUMENTS' });
    expect(error).toBeInstanceOf(StaleCursor);
  });
});
