import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { Streams } from '../metrics';
import type { CoverageRow } from '../signals/observations/readCoverage';

/** What is known of sources beside what they watched. */
export interface SourceFacts {
  /** Ids of sources by our own. */
  names: Map<number, string>;
  /** The time between two collections, in seconds. */
  scheduleSeconds: number;
}

/**
 * Per kind, which sources give it and how fresh the least fresh entity is.
 *
 * @param coverage - of the entities of a scope
 */
export function streamFactsOf(
  coverage: CoverageRow[],
  { names, scheduleSeconds }: SourceFacts,
): Streams {
  const streams: Streams = {};
  for (const { kind, sourceId, until } of coverage) {
    const stream = (streams[kind] ??= {
      sources: [],
      schedule: scheduleSeconds,
    });
    const name = names.get(sourceId);
    if (name && !stream.sources.includes(name)) stream.sources.push(name);
    stream.collectedAt = Math.min(stream.collectedAt ?? Infinity, until);
  }
  return streams as Partial<Record<SignalKind, Streams[SignalKind]>>;
}
