import type { SnapshotMetric } from 'backstage-plugin-platform-value-node';
import { staleState, type StateOfReading } from '../decideState';
import type { Snapshot } from './takeSnapshot';

/** The state when nothing at all is known of what would be counted. */
export const neverLookedAt: StateOfReading = {
  state: 'not-collected',
  reason: 'never-watched',
  remedy:
    'Nothing is known yet of platforms and capabilities. Data health shows how far collecting is.',
};

/**
 * The state of a reading of an instant: the first that holds, in the order of
 * `readingStates`.
 *
 * @param overdue - whether collecting is late.
 */
export function decideSnapshotState(options: {
  definition: SnapshotMetric;
  snapshot: Snapshot;
  overdue: boolean;
}): StateOfReading {
  const { definition, snapshot, overdue } = options;
  return (
    nothingCounted(definition, snapshot) ??
    allUnknown(snapshot) ??
    tooFew(definition, snapshot) ??
    someUnknown(snapshot) ??
    (overdue ? staleState : { state: 'measured' })
  );
}

function nothingCounted(
  { figure, remedy }: SnapshotMetric,
  { known, unknown }: Snapshot,
): StateOfReading | undefined {
  if (figure === 'complete-count' || known.length + unknown.length > 0) {
    return undefined;
  }
  return { state: 'not-applicable', reason: 'not-expected', remedy };
}

function allUnknown({ known, unknown }: Snapshot): StateOfReading | undefined {
  if (known.length > 0 || unknown.length === 0) return undefined;
  return {
    state: 'not-collected',
    reason: 'not-watched-in-period',
    remedy:
      'What would show an adoption was not watched at that time. Data health shows what is collected.',
  };
}

function tooFew(
  { figure, leastSample: { count, of } }: SnapshotMetric,
  { known }: Snapshot,
): StateOfReading | undefined {
  if (figure === 'complete-count' || known.length >= count) return undefined;
  return {
    state: 'not-enough-data',
    reason: 'too-few',
    remedy: `It needs at least ${count} ${of} and there are ${known.length}.`,
  };
}

function someUnknown({ known, unknown }: Snapshot): StateOfReading | undefined {
  if (unknown.length === 0) return undefined;
  const all = known.length + unknown.length;
  return {
    state: 'partly-collected',
    reason: 'gaps',
    remedy: `Of ${unknown.length} of ${all} it can't be told, and the figure is of the others. Data health shows what is missing.`,
  };
}
