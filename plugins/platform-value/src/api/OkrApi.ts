import type {
  CheckIn,
  EntityKeyResult,
  NewCheckIn,
  Objective,
  OkrImport,
} from 'backstage-plugin-platform-value-common';

/**
 * Objectives, and whether the caller may check in, link and import.
 *
 * @public
 */
export interface ObjectiveList {
  objectives: Objective[];
  mayWrite: boolean;
}

/**
 * The key results of an entity, and whether the caller may link and unlink.
 *
 * @public
 */
export interface EntityKeyResultList {
  keyResults: EntityKeyResult[];
  mayLink: boolean;
}

/**
 * Media types that objectives can be imported from.
 *
 * @public
 */
export type OkrMediaType = 'application/yaml' | 'application/json' | 'text/csv';

/**
 * A file of objectives, as its text.
 *
 * @public
 */
export interface OkrFile {
  mediaType: OkrMediaType;
  text: string;
}

/**
 * A key result and the entity it is tied to.
 *
 * @public
 */
export interface LinkRequest {
  entityRef: string;
  keyResultId: string;
}

/**
 * What the pages ask the backend about objectives. Every method rejects with
 * the backend's error, whose message says what to do.
 *
 * @public
 */
export interface OkrApi {
  /** Objectives of a fiscal quarter such as `2026-q4`, or of all time. */
  listObjectives(period?: string): Promise<ObjectiveList>;
  /** Imports a file; a dry run only tells what would become of it. */
  importOkrs(file: OkrFile, options: { dryRun: boolean }): Promise<OkrImport>;
  /** Says how a key result stands now. */
  createCheckIn(keyResultId: string, checkIn: NewCheckIn): Promise<CheckIn>;
  /** What was said of a key result, newest first. */
  listCheckIns(keyResultId: string): Promise<CheckIn[]>;
  /** The key results an entity is linked to. */
  listEntityKeyResults(entityRef: string): Promise<EntityKeyResultList>;
  /** Links a key result to an entity. */
  linkKeyResult(request: LinkRequest): Promise<void>;
  /** Takes a link away. */
  unlinkKeyResult(request: LinkRequest): Promise<void>;
}
