import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/**
 * Reads a body as the text it is, whatever its media type says.
 *
 * @param most - bytes; a longer one is answered with 413 and what to do
 */
export function readTextBody(
  most: number,
): [RequestHandler, ErrorRequestHandler] {
  return [
    express.text({ type: () => true, limit: most }),
    (error, _request, _response, next) => {
      next(
        error.type === 'entity.too.large'
          ? new PayloadTooLargeError(
              `a file may have at most ${most} bytes; import it in several`,
            )
          : error,
      );
    },
  ];
}
