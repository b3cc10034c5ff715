import { isError, ResponseError } from '@backstage/errors';

/**
 * What an error says to a reader: the backend's own message, which names the
 * remedy, rather than the status of the response.
 */
export function describeError(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.body.error.message || error.message;
  }
  return isError(error) ? error.message : String(error);
}
