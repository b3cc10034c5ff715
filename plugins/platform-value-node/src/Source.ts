import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { Assignment, AssignmentProblem } from './assignment';
import type { Budget, BudgetOptions } from './budget';
import type {
  CollectedPage,
  CollectRequest,
  EventHint,
  ProbeRequest,
  ProbeResult,
  SourceEvent,
  ReconciliationPage,
  ReconciliationRequest,
} from './collecting';
import type { SignalFacts } from './signal';

/** A source at work. @public */
export interface Source<TSelector = unknown> {
  /** What the entity asks of this source; undefined when nothing. */
  assign(entity: Entity): {
    assignment?: Assignment<TSelector>;
    problems: AssignmentProblem[];
  };
  /** Looks at many partitions at once for what moved. */
  probe(request: ProbeRequest<TSelector>): AsyncIterable<ProbeResult>;
  /** Reads a stream of a partition from its cursor on, newest first. */
  collect(request: CollectRequest<TSelector>): AsyncIterable<CollectedPage>;
  /** Names all facts of a stream that are there now, so that what was removed or missed is found. */
  reconcile?(
    request: ReconciliationRequest<TSelector>,
  ): AsyncIterable<ReconciliationPage>;
  /** The name of the budget that a stream of a partition spends. */
  budgetOf?(slice: { partition: string; stream: string }): string | undefined;
  /** What an event says has moved; undefined when it is no business of this source. */
  readEvent?(event: SourceEvent): EventHint | undefined;
  /** Upstream calls made so far. */
  calls(): number;
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
  /** Opens a budget that all replicas share. */
  openBudget(options: BudgetOptions): Budget;
}

/** @public */
export interface SourceDefinition<TSelector = unknown> {
  id: string;
  title: string;
  /** In the order they are collected. */
  streams: { id: string; title: string; kinds: SignalKind[] }[];
  /** Topics of the events service that are hints for this source. */
  topics?: string[];
  /**
   * Throws when the configuration can't be used; the source is then left out.
   * Gives undefined when the configuration does not ask for this source.
   */
  create(environment: SourceEnvironment): Source<TSelector> | undefined;
}
