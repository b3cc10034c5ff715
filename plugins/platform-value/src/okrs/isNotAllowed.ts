import { isError, ResponseError } from '@backstage/errors';

/** Whether an error says that the reader may not see this. */
export function isNotAllowed(error: unknown): boolean {
  return error instanceof ResponseError
    ? error.body.error.name === 'NotAllowedError'
    : isError(error) && error.name === 'NotAllowedError';
}
