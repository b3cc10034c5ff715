import { Response } from 'express';
import { gzipSync } from 'node:zlib';
import { Faults } from '../../faults/Faults';

/** An answer that is ready to be sent. */
export interface Delivery {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const tenMinutes = 10 * 60 * 1000;
const dripPause = 5;

/** Sends an answer, as well as faults of the way let it. */
export function deliver(
  response: Response,
  { status, headers, body }: Delivery,
  faults: Faults,
) {
  const skew = skewOf(faults);
  if (skew) {
    const date = new Date(Date.now() + skew).toUTCString();
    response.setHeader('date', date);
  }
  const { bytes, encoding } = encoded(body, faults);
  const length = { 'content-length': String(bytes.length) };
  response.writeHead(status, { ...headers, ...encoding, ...length });
  if (faults.strikes('reset-mid-body')) reset(response, bytes);
  else if (faults.strikes('slow-drip')) drip(response, bytes);
  else response.end(bytes);
}

function skewOf(faults: Faults): number {
  if (faults.strikes('clock-ahead')) return tenMinutes;
  return faults.strikes('clock-behind') ? -tenMinutes : 0;
}

function encoded(body: string, faults: Faults) {
  const whole = Buffer.from(body);
  if (faults.strikes('empty-body')) {
    return { bytes: Buffer.alloc(0), encoding: {} };
  }
  if (faults.strikes('truncated-json')) {
    const half = Math.floor(whole.length / 2);
    return { bytes: whole.subarray(0, half), encoding: {} };
  }
  return faults.strikes('gzip')
    ? { bytes: gzipSync(whole), encoding: { 'content-encoding': 'gzip' } }
    : { bytes: whole, encoding: {} };
}

function reset(response: Response, bytes: Buffer) {
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  response.write(half, () => response.socket?.resetAndDestroy());
}

function drip(response: Response, bytes: Buffer) {
  const piece = Math.max(1, Math.ceil(bytes.length / 8));
  const next = (start: number) => {
    if (start >= bytes.length || response.destroyed) {
      response.end();
      return;
    }
    response.write(bytes.subarray(start, start + piece));
    setTimeout(next, dripPause, start + piece);
  };
  next(0);
}
