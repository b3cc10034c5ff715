import type {
  BuildObservation,
  Need,
  Observations,
} from 'backstage-plugin-platform-value-node';
import type { AdoptionFacts } from './AdoptionFacts';
import type { Range } from './ranges';

/**
 * Everything the readings of one scope are computed from. Entities are named
 * by our own id, times are seconds since the epoch, ranges are half-open.
 *
 * The facts have to reach from the start of the earliest window asked for
 * (the previous period, or the 28 days of the first trend week) to the end of
 * the latest. Facts outside do no harm.
 */
export interface ScopeFacts {
  /**
   * What was observed, each list ordered by `at`. `causes` belong here when
   * their deployment (`at`) or their incident (`openedAt`) lies in the range
   * loaded; the other lists by `at`.
   */
  observations: Observations;
  /**
   * Per entity and kind, when a source really watched. The ranges of several
   * sources of a kind are given together, in any order.
   */
  coverage: ReadonlyMap<number, Partial<Record<Need, readonly Range[]>>>;
  /**
   * The members of the scope: every entity that belongs to it in the range
   * loaded has an entry, with the kinds that should arise for it; an empty set
   * when nothing says that any should.
   */
  expected: ReadonlyMap<number, ReadonlySet<Need>>;
  /**
   * For a roll-up, when each entity belonged to the scope; rows of other times
   * are somebody else's. An entity without an entry always belonged.
   */
  memberships?: ReadonlyMap<number, readonly Range[]>;
  /** What metrics of an instant look at; absent where nobody knows. */
  adoption?: AdoptionFacts;
  /** Builds around adoptions, however long ago those were. */
  trials?: readonly BuildObservation[];
}
