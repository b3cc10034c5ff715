import type { Streams } from '../metrics';
import type { CoverageRow } from '../signals/observations/readCoverage';
import { pushedPrefix } from '../signals/push/pushedSourceId';

/** What is known of sources beside what they watched. */
export interface SourceFacts {
  /** Ids of sources by our own. */
  names: Map<number, string>;
  /** The time between two collections, in seconds. */
  scheduleSeconds: number;
}

/** Who pushes is expected to push, or to give a sign of life, every day. */
const day = 86_400;

/**
 * Per kind, which sources give it and how fresh the least fresh entity is.
 *
 * @param coverage - of the entities of a scope
 */
export function streamFactsOf(
  coverage: CoverageRow[],
  { scheduleSeconds }: SourceFacts,
): Streams {
  const streams: Streams = {};
  for (const { need, source, until } of coverage) {
    const schedule = source.startsWith(pushedPrefix) ? day : scheduleSeconds;
    const stream = (streams[need] ??= { sources: [], schedule });
    stream.schedule = Math.max(stream.schedule, schedule);
    if (!stream.sources.includes(source)) stream.sources.push(source);
    stream.collectedAt = Math.min(stream.collectedAt ?? Infinity, until);
  }
  return streams;
}
