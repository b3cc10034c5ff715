import type { KnownOkrs } from './readKnown';

/** What a file is held against. */
export interface ImportGround {
  known: KnownOkrs;
  /** Refs of entities that the caller may read. */
  visible: ReadonlySet<string>;
  metricIds: ReadonlySet<string>;
}
