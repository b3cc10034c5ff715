import type {
  SnapshotMetric,
  SnapshotSample,
} from 'backstage-plugin-platform-value-node';
import {
  clipEnd,
  takeSnapshotAt,
  type Range,
  type ScopeFacts,
} from '../../metrics';

/** The samples of a reading of an instant. */
export interface SnapshotRows {
  known: readonly SnapshotSample[];
  unknown: readonly SnapshotSample[];
  /** The instant, seconds since the epoch. */
  at: number;
}

/** The very samples that the reading at the end of a period is computed from. Pure. */
export function snapshotSamples(options: {
  definition: SnapshotMetric;
  facts: ScopeFacts;
  window: Range;
  now: number;
}): SnapshotRows {
  const { definition, facts, now } = options;
  const { start, end: at } = clipEnd(options.window, now);
  if (!facts.adoption) return { known: [], unknown: [], at };
  const { known, unknown } = takeSnapshotAt(definition, {
    ...{ facts, adoption: facts.adoption },
    moment: { start, at },
  });
  return { known, unknown, at };
}
