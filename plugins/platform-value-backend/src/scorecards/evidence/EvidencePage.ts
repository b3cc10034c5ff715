import type { Evidence } from 'backstage-plugin-platform-value-common';

/** Which rows of a reading are wanted. */
export interface RowsWanted {
  metricId: string;
  cursor?: string;
  /** All of them when absent. */
  limit?: number;
  /** Refs of the members whose rows may be shown. */
  visible: Set<string>;
  /** Those of other refs, such as teams, that may be shown; none when absent. */
  visibleOf?(refs: string[]): Promise<Set<string>>;
}

/** A page of rows, with what is known of all of them. */
export type EvidencePage = Pick<
  Evidence,
  'rows' | 'total' | 'hidden' | 'exclusions' | 'parameters' | 'nextCursor'
>;
