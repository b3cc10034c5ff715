import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { Partition } from './assignment';
import type { CollectedCommit, CollectedSignal } from './signal';
import type { SourceError } from './SourceError';

/** JSON that a source keeps per partition and stream. @public */
export type StreamCursor = { [key: string]: unknown };

/** @public */
export interface ProbeRequest<TSelector = unknown> {
  partitions: Partition<TSelector>[];
  now: Date;
  signal: AbortSignal;
}

/**
 * What a probe saw of a partition: a marker per stream that changes when the
 * stream has to be collected again, or what went wrong.
 *
 * @public
 */
export type ProbeResult =
  | {
      partition: string;
      markers: Record<string, string>;
      /** Kinds that a look at the partition itself says should arise. */
      expects?: Partial<Record<SignalKind, string>>;
    }
  | { partition: string; error: SourceError };

/** @public */
export interface ReconciliationRequest<TSelector = unknown> {
  partition: Partition<TSelector>;
  stream: string;
  now: Date;
  signal: AbortSignal;
}

/** @public */
export interface CollectRequest<TSelector = unknown>
  extends ReconciliationRequest<TSelector> {
  /** Where the last stored page ended; undefined at the first time. */
  cursor: StreamCursor | undefined;
}

/** A fact by its key in the source. @public */
export interface FactKey {
  kind: SignalKind;
  externalId: string;
}

/** A fact that is gone. @public */
export interface RemovedFact extends FactKey {
  /** The entity it is no longer a fact of; gone for all of the partition's when absent. */
  entityRef?: string;
}

/** A fact that belongs to no entity of its partition. @public */
export interface UnmappedFact extends FactKey {
  at: Date;
  reason: string;
}

/** A fact that could not be understood, kept with the reason. @public */
export interface RejectedFact {
  externalId: string;
  reason: string;
}

/**
 * A page of a stream. Its rows and its cursor are stored together, so a run
 * that is cut goes on after its last stored page.
 *
 * @public
 */
export interface CollectedPage {
  signals: CollectedSignal[];
  commits?: CollectedCommit[];
  unmapped?: UnmappedFact[];
  rejected?: RejectedFact[];
  /** Facts that are no longer there, such as an issue that lost its label. */
  removed?: RemovedFact[];
  cursor: StreamCursor;
  /** The stream is complete from here. */
  coveredFrom: Date | undefined;
  /** The stream is complete up to here, where that is not the moment it was read. */
  coveredUntil?: Date;
  /** Facts seen so far and, where the source tells, in all. */
  progress: { done: number; total?: number };
}

/** A part of all that is there now, in any order. @public */
export interface ReconciliationPage {
  facts: FactKey[];
}

/** An event of the portal's events service, its signature checked there. @public */
export interface SourceEvent {
  topic: string;
  payload: unknown;
  metadata: Record<string, string | string[] | undefined>;
}

/** What an event says has moved. @public */
export interface EventHint {
  /** The same when an event is delivered again. */
  deliveryId?: string;
  partitions: {
    key: string;
    /** All of them when absent. */
    streams?: string[];
    /** Something may be gone, which collecting does not show. */
    reconcile?: boolean;
  }[];
}
