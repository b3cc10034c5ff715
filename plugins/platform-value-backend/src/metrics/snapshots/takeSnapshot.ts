import type {
  SnapshotMetric,
  SnapshotSample,
  Standing,
} from 'backstage-plugin-platform-value-node';
import type { Reading } from 'backstage-plugin-platform-value-common';
import type { AdoptionFacts } from '../AdoptionFacts';
import type { ScopeFacts } from '../ScopeFacts';
import { standingAt, type Moment } from './standingAt';

/** What a metric comes to at an instant. */
export interface Snapshot {
  standing: Standing;
  /** The samples of which it can be told how they stand. */
  known: readonly SnapshotSample[];
  unknown: readonly SnapshotSample[];
  /** The share of samples of which it can be told, 0 … 1; 1 of none. */
  coverage: number;
  value?: number;
  /** What it could be, were the unknown ones known; absent when none is. */
  range?: Reading['range'];
}

/** Counts how a scope stands at an instant. */
export function takeSnapshotAt(
  definition: SnapshotMetric,
  options: { facts: ScopeFacts; adoption: AdoptionFacts; moment: Moment },
): Snapshot {
  const { facts, adoption, moment } = options;
  return takeSnapshot(definition, standingAt(facts, adoption, moment));
}

/** Counts how things stand. */
export function takeSnapshot(
  definition: SnapshotMetric,
  standing: Standing,
): Snapshot {
  const samples = definition.samples(standing);
  const known = samples.filter(sample => !sample.unknown);
  const unknown = samples.filter(sample => sample.unknown);
  const count = known.filter(({ role }) => role === 'numerator').length;
  const isCount = definition.figure === 'complete-count';
  const valueOf = (k: number, n: number) => (isCount ? k : k / n);
  const hasValue = isCount || known.length > 0;
  return {
    standing,
    known,
    unknown,
    coverage: samples.length === 0 ? 1 : known.length / samples.length,
    value: hasValue ? valueOf(count, known.length) : undefined,
    range:
      hasValue && unknown.length > 0
        ? {
            low: valueOf(count, samples.length),
            high: valueOf(count + unknown.length, samples.length),
          }
        : undefined,
  };
}
