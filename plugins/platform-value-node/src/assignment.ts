import type { SignalKind } from 'backstage-plugin-platform-value-common';

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
