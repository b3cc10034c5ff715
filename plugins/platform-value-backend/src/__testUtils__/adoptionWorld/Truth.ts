import type { Organisation } from 'platform-value-upstreams';

/** What a reading has to be. Without a value it has to have none. */
export interface Truth {
  value?: number;
  sampleSize?: number;
  /** By id; undefined has to be absent. */
  companions?: Record<
    string,
    { value: number; sampleSize: number } | undefined
  >;
}

/** By metric id. */
export type Truths = Record<string, Truth>;

/** A period, in epoch milliseconds, and whose it is. */
export interface TruthQuestion {
  organisation: Organisation;
  start: number;
  end: number;
  /** IANA name. */
  timeZone: string;
}
