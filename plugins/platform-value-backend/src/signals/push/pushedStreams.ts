import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { StoredSignal } from '../DatabaseSignalStore';
import { factIdPrefix } from './factIdPrefix';

/** What one push says of one entity and kind; of figures, of one that has a name. */
export interface PushedStream {
  entityId: number;
  kind: SignalKind;
  /** The kind, with what a figure is of: `measurement query-p95`, `fact flag-calls`. */
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

/** Kinds of which who sends one figure need not send another. */
const namedKinds: readonly SignalKind[] = ['measurement', 'usage', 'cost'];

function streamOf({ kind, externalId }: StoredSignal): string {
  const [first, second] = externalId.split(' ', 2);
  if (kind === 'evidence') return `${factIdPrefix}${second}`;
  return namedKinds.includes(kind) ? `${kind} ${first}` : kind;
}

/** The store keeps seconds, and would round a second down that is watched. */
function ceiled(time: Date): Date {
  return new Date(Math.ceil(time.getTime() / 1000) * 1000);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
