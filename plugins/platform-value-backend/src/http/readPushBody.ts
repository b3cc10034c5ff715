import {
  mostBytesPerPush,
  mostSignalsPerPush,
  ndjson,
} from 'backstage-plugin-platform-value-common';
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';
import { PayloadTooLargeError } from './PayloadTooLargeError';

const readRows: RequestHandler = (request, _response, next) => {
  if (typeof request.body === 'string') {
    request.body = { signals: rowsOf(request.body) };
  }
  const { signals } = request.body ?? {};
  if (Array.isArray(signals) && signals.length > mostSignalsPerPush) {
    throw tooLarge();
  }
  next();
};

/** One more than are read is enough to know that they are too many. */
function rowsOf(text: string): unknown[] {
  const lines = text.trimEnd().split('\n', mostSignalsPerPush + 1);
  if (lines.length > mostSignalsPerPush) throw tooLarge();
  return lines.length === 1 && lines[0] === '' ? [] : lines.map(rowOf);
}

function rowOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The row is refused with its place; the others are taken.
    return undefined;
  }
}

const sayWhatToDo: ErrorRequestHandler = (error, _request, _response, next) => {
  next(error.type === 'entity.too.large' ? tooLarge() : error);
};

function tooLarge(): PayloadTooLargeError {
  return new PayloadTooLargeError(
    `a push holds at most ${mostSignalsPerPush} signals and ${mostBytesPerPush} bytes; send it in several`,
  );
}

/**
 * Reads the body of a push, JSON or NDJSON, as `{ signals }`. A line that is
 * no JSON becomes a row that is refused like any other wrong one.
 *
 * @returns handlers to be used in this order; they answer 413 when the body
 * has too many bytes or rows
 */
export function readPushBody(): [...RequestHandler[], ErrorRequestHandler] {
  const limit = mostBytesPerPush;
  return [
    express.json({ limit }),
    express.text({ type: ndjson, limit }),
    readRows,
    sayWhatToDo,
  ];
}
