import {
  SourceError,
  type SourceErrorCode,
} from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { AnswerTooLarge } from './AnswerTooLarge';
import { pauseUntil, type FailedAnswer } from './httpFailure';
import { remedies } from './remedies';
import { StaleCursor } from './StaleCursor';

/** One of the `errors` of a GraphQL answer, which come with status 200. */
export const graphqlErrorSchema = z.object({
  type: z.string().optional(),
  message: z.string().default(''),
  path: z.array(z.union([z.string(), z.number()])).optional(),
});

/** One of the `errors` of a GraphQL answer. */
export type GraphqlError = z.infer<typeof graphqlErrorSchema>;

/**
 * What an error of a GraphQL answer means. Its message is read for its
 * meaning only; it is not passed on.
 */
export function graphqlFailure(
  error: GraphqlError,
  context: Pick<FailedAnswer, 'request' | 'headers' | 'now' | 'random'>,
): SourceError {
  if (tooLarge(error)) return new AnswerTooLarge(context.request);
  if (error.type === 'INVALID_CURSOR_ARGUMENTS') {
    return new StaleCursor(context.request);
  }
  const code = codeOf(error);
  return new SourceError({
    code,
    message: `GitHub answered ${context.request} with ${
      error.type ?? 'an error'
    }.`,
    remedy: remedies[code],
    ...(code === 'throttled' && {
      retryAt: pauseUntil(context),
    }),
  });
}

const codes: Record<string, SourceErrorCode | undefined> = {
  RATE_LIMITED: 'throttled',
  RATE_LIMIT: 'throttled',
  NOT_FOUND: 'gone',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  SERVICE_UNAVAILABLE: 'transient',
  INTERNAL: 'transient',
};

function codeOf(error: GraphqlError): SourceErrorCode {
  if (/rate limit/i.test(error.message)) return 'throttled';
  return codes[error.type ?? ''] ?? 'poison';
}

function tooLarge(error: GraphqlError): boolean {
  return (
    /^(RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED)$/.test(
      error.type ?? '',
    ) || /something went wrong while executing|timed? ?out/i.test(error.message)
  );
}
