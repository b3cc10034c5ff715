import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { StoredSignal } from '../DatabaseSignalStore';

/** What one push says of one entity and kind; of measurements, of one metric. */
export interface PushedStream {
  entityId: number;
  kind: SignalKind;
  /** The kind; of measurements with their metric. */
  stream: string;
  /** `at` of its earliest signal. */
  first: Date;
  /** Just after its latest signal, and not before `now`. */
  watchedUntil: Date;
  /** Signals that were not known before. */
  rows: number;
}

/**
 * The streams that pushed signals belong to.
 *
 * @param isNew - whether a signal was not known before
 */
export function pushedStreams(
  signals: readonly StoredSignal[],
  isNew: (signal: StoredSignal) => boolean,
  now: Date,
): PushedStream[] {
  const streams = new Map<string, PushedStream>();
  for (const signal of signals) {
    const { entityId, kind, at } = signal;
    const stream = streamOf(signal);
    const key = `${entityId} ${stream}`;
    const known = streams.get(key);
    const rows = isNew(signal) ? 1 : 0;
    const before = known ?? { first: at, watchedUntil: ceiled(now), rows: 0 };
    streams.set(key, {
      ...{ entityId, kind, stream },
      first: at < before.first ? at : before.first,
      watchedUntil: later(before.watchedUntil, new Date(at.getTime() + 1000)),
      rows: before.rows + rows,
    });
  }
  return [...streams.values()];
}

function streamOf({ kind, externalId }: StoredSignal): string {
  if (kind !== 'measurement') return kind;
  return `${kind} ${externalId.slice(0, externalId.indexOf(' '))}`;
}

/** The store keeps seconds, and would round a second down that is watched. */
function ceiled(time: Date): Date {
  return new Date(Math.ceil(time.getTime() / 1000) * 1000);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
