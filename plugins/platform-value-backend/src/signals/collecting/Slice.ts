import type { StreamCursor } from 'backstage-plugin-platform-value-node';

/** A stream of a partition. */
export interface StreamKey {
  partitionId: number;
  stream: string;
}

/** A stream that this process alone works on, for as long as it keeps the lease. */
export interface Slice extends StreamKey {
  lease: string;
  /** Where its last stored page ended. */
  cursor: StreamCursor | undefined;
  /** What the newest probe saw of it. */
  wanted: string;
  /** All of its history is stored; what is wanted is only what is new. */
  complete: boolean;
  failing: boolean;
  /** How often it failed in a row. */
  attempts: number;
}

/** The lease of a slice ran out, and another process may have it now. */
export class LeaseLost extends Error {
  constructor({ partitionId, stream }: StreamKey) {
    super(
      `the lease of stream '${stream}' of partition ${partitionId} is lost`,
    );
    this.name = 'LeaseLost';
  }
}
