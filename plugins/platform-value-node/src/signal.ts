import type {
  Author,
  Outcome,
  SignalKind,
} from 'backstage-plugin-platform-value-common';

/**
 * The little that a signal carries beyond its columns, at most 60 bytes on
 * average. Keys are written in the order given; undefined ones are left out.
 *
 * @public
 */
export type SignalFacts = {
  [key: string]: string | number | boolean | number[] | undefined;
};

/**
 * One fact as a source hands it over. Times are truncated to the second by
 * the source's parser.
 *
 * - `deployment`: `at` finished, `seconds` from created to finished, outcome
 *   `success` or `failure`; facts `sha` (16 hex digits), `hotfix`.
 * - `change`: `at` merged, `seconds` from opened to merged, `value` seconds
 *   from opened to the first human review, outcome `merged`; facts `number`,
 *   `sha` (of the merge commit), `authored` (seconds from the first commit's
 *   authoring to the merge), `basis` (`merge` when only the merge is known),
 *   `hotfix`, `reverts` (`#number` or a sha), `fixes` (issue numbers).
 * - `build`: `at` completed, `seconds` of the first attempt, outcome of the
 *   first attempt.
 * - `incident`: `at` opened, `seconds` from opened to resolved (absent while
 *   open), outcome `open` or `resolved`; facts `number`, and what the incident
 *   names as its cause: `deployment`, `sha` or `change`; `severity` where the
 *   source has one.
 * - `workItem`: `at` created, `seconds` from created to done (absent while it
 *   is not), outcome `open` or `resolved`; facts `type`, `epic`.
 * - `usage`: a day's figure: `at` its start in the source's zone, `seconds` its
 *   length, `value` the figure; external id `<measure> <yyyy-mm-dd>`; facts
 *   `measure`, `method`, `zone`.
 * - `retention`: a cohort's share: `at` the cohort's start, `seconds` from its
 *   start to its return's day, `value` 0 … 1; facts `measure`, `method`,
 *   `zone`, `size` (of the cohort), `day`.
 * - `measurement`: a value of a custom metric; external id
 *   `<metric id> <own id>`.
 *
 * @public
 */
export interface CollectedSignal {
  entityRef: string;
  kind: SignalKind;
  externalId: string;
  at: Date;
  seconds?: number;
  value?: number;
  outcome: Outcome;
  author?: Author;
  facts?: SignalFacts;
  /** When the source last changed it; an older version never wins. */
  sourceUpdatedAt: Date;
}

/**
 * A commit of a repository's default branch, first parents only. Of two
 * commits the one with the higher position contains the other.
 *
 * @public
 */
export interface CollectedCommit {
  /** The first 16 hex digits. */
  sha: string;
  position: number;
}
