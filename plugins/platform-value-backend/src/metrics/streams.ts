import type {
  MetricDefinition,
  Need,
} from 'backstage-plugin-platform-value-node';

/** How fresh the facts of a kind are, over the entities of a scope. */
export interface StreamFacts {
  /** Ids of the sources that give them. */
  sources: string[];
  /** When the least fresh of them was last collected, seconds since the epoch. */
  collectedAt?: number;
  /** The time between two collections, in seconds. */
  schedule: number;
}

/** Per kind of signal; a kind that nothing collects is left out. */
export type Streams = Partial<Record<Need, StreamFacts>>;

const leastOverdue = 86_400;

/** The streams of the kinds that a metric needs. */
export function streamsOf(
  { needs }: MetricDefinition,
  streams: Streams,
): StreamFacts[] {
  return needs.flatMap(kind => streams[kind] ?? []);
}

/** Ids of the sources of the streams, each once, in the same order however they were read. */
export function sourcesOf(streams: readonly StreamFacts[]): string[] {
  return [...new Set(streams.flatMap(stream => stream.sources))].sort();
}

/**
 * When the least fresh was last collected, in seconds since the epoch.
 * Undefined when one of them never was.
 */
export function freshnessOf(
  streams: readonly StreamFacts[],
): number | undefined {
  const times = streams.map(stream => stream.collectedAt ?? -Infinity);
  const oldest = Math.min(...times);
  return Number.isFinite(oldest) ? oldest : undefined;
}

/**
 * Whether one of the streams was last collected before the period's end and
 * is late: by more than three of its schedules, and by a day at least.
 */
export function isOverdue(
  streams: readonly StreamFacts[],
  { now, end }: { now: number; end: number },
): boolean {
  return streams.some(({ collectedAt, schedule }) => {
    if (collectedAt === undefined || collectedAt >= end) return false;
    return now - collectedAt > Math.max(3 * schedule, leastOverdue);
  });
}
