import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { CollectedCommit, CollectedSignal, SignalFacts } from './signal';

/**
 * What an entity asks of a source, read from its annotations.
 *
 * @public
 */
export interface Assignment<TSelector = unknown> {
  /** What the source collects at once for all entities in it, such as a repository. */
  partition: string;
  /** How facts of the partition are told to be this entity's. JSON. */
  selector: TSelector;
  /** Kinds that should arise for this entity, each with what says so. */
  expects: Partial<Record<SignalKind, string>>;
}

/** What is wrong with an entity's annotations. @public */
export interface AssignmentProblem {
  code: string;
  message: string;
  remedy: string;
}

/** @public */
export interface AssignedEntity<TSelector = unknown> {
  entityRef: string;
  selector: TSelector;
}

/** A partition with the entities that share it. @public */
export interface Partition<TSelector = unknown> {
  key: string;
  entities: AssignedEntity<TSelector>[];
}

/** JSON that a source keeps per partition and stream. @public */
export type StreamCursor = { [key: string]: unknown };

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
export interface CollectRequest<TSelector = unknown> {
  partition: Partition<TSelector>;
  stream: string;
  /** Where the last stored page ended; undefined at the first time. */
  cursor: StreamCursor | undefined;
  now: Date;
  signal: AbortSignal;
}

/** A fact that belongs to no entity of its partition. @public */
export interface UnmappedFact {
  kind: SignalKind;
  externalId: string;
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
  cursor: StreamCursor;
  /** The stream is complete from here to now. */
  coveredFrom: Date | undefined;
  /** Facts seen so far and, where the source tells, in all. */
  progress: { done: number; total?: number };
}

/** What a source has left to spend. @public */
export interface SourceBudget {
  limit: number;
  remaining: number;
  /** What is never spent, and so left to the rest of the portal. */
  reserve: number;
  resetsAt?: Date;
}

/**
 * Kinds of failure of an upstream:
 * `throttled` its limits, `transient` may pass by itself, `gone` the thing is
 * no longer there, `forbidden` the credential may not see it, `poison` an
 * answer that can't be understood, `misconfigured` something to be set right.
 *
 * @public
 */
export type SourceErrorCode =
  | 'throttled'
  | 'transient'
  | 'gone'
  | 'forbidden'
  | 'poison'
  | 'misconfigured';

/**
 * A failure of an upstream, with the remedy in words. Its message holds no
 * secret, header, query string or body.
 *
 * @public
 */
export class SourceError extends Error {
  readonly code: SourceErrorCode;
  readonly remedy: string;
  readonly retryAt?: Date;

  constructor(options: {
    code: SourceErrorCode;
    message: string;
    remedy: string;
    retryAt?: Date;
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = 'SourceError';
    this.code = options.code;
    this.remedy = options.remedy;
    this.retryAt = options.retryAt;
  }
}

/** A source at work. @public */
export interface Source<TSelector = unknown> {
  /** What the entity asks of this source; undefined when nothing. */
  assign(entity: Entity): {
    assignment?: Assignment<TSelector>;
    problems: AssignmentProblem[];
  };
  /** Looks at many partitions at once for what moved. */
  probe(request: {
    partitions: Partition<TSelector>[];
    signal: AbortSignal;
  }): AsyncIterable<ProbeResult>;
  /** Reads a stream of a partition from its cursor on, newest first. */
  collect(request: CollectRequest<TSelector>): AsyncIterable<CollectedPage>;
  /** Upstream calls made so far, and what is left of the budget. */
  usage(): { calls: number; budget?: SourceBudget };
  /** The page of the source that shows a signal. */
  url(options: {
    partition: string;
    kind: SignalKind;
    externalId: string;
    facts: SignalFacts;
  }): string | undefined;
}

/** @public */
export interface SourceEnvironment {
  config: Config;
  logger: LoggerService;
}

/** @public */
export interface SourceDefinition<TSelector = unknown> {
  id: string;
  title: string;
  /** In the order they are collected. */
  streams: { id: string; title: string; kinds: SignalKind[] }[];
  /** Throws when the configuration can't be used; the source is then left out. */
  create(environment: SourceEnvironment): Source<TSelector>;
}

/**
 * Checks a source's definition.
 *
 * @throws Error when an id is no kebab-case word or stands twice.
 * @public
 */
export function defineSource<TSelector>(
  definition: SourceDefinition<TSelector>,
): SourceDefinition<TSelector> {
  const ids = [definition.id, ...definition.streams.map(stream => stream.id)];
  const malformed = ids.find(id => !/^[a-z][a-z0-9-]*$/.test(id));
  if (malformed !== undefined) {
    throw new Error(`'${malformed}' is not a kebab-case id`);
  }
  const streams = ids.slice(1);
  const doubled = streams.find((id, index) => streams.indexOf(id) !== index);
  if (doubled !== undefined) {
    throw new Error(`source '${definition.id}' has two streams '${doubled}'`);
  }
  return definition;
}
